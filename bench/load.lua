-- wrk's script: sends the requests of a file one after another, and writes what was counted as JSON.
-- Arguments: the file, how many lines to skip, a prefix that makes keys unique, and "look" to read answers.

local KEY = "0123456789abcdef0123456789abcdef"

local requests, threads = {}, {}
local position, prefix = 0, ""
refused = 0

function setup(thread)
  table.insert(threads, thread)
end

function init(args)
  for line in io.lines(args[1]) do
    local cookie, body = line:match("^([^\t]*)\t(.*)$")
    local headers = { ["Content-Type"] = "application/json" }
    if cookie ~= "" then headers["Cookie"] = cookie end
    local text = wrk.format("POST", nil, headers, body)
    local from, to = text:find(KEY, 1, true)
    if from then
      table.insert(requests, { text:sub(1, from - 1), text:sub(to + 1) })
    else
      table.insert(requests, text)
    end
  end
  position, prefix = tonumber(args[2]), args[3]
  if args[4] == "look" then
    function response(status, headers, body)
      if not body:find('"OrderPlaced"', 1, true) and not body:find('"LoggedIn"', 1, true) then
        refused = refused + 1
      end
    end
  end
end

function request()
  position = position + 1
  local found = requests[(position - 1) % #requests + 1]
  if type(found) == "string" then return found end
  return found[1] .. prefix .. string.format("%016d", position) .. found[2]
end

function done(summary, latency)
  local all_refused = 0
  for _, thread in ipairs(threads) do all_refused = all_refused + thread:get("refused") end
  local errors = summary.errors
  io.write(string.format(
    '\n{"requests": %d, "microseconds": %d, "bytes": %d, "failed": %d, "refused": %d, "p50": %f, "p99": %f}\n',
    summary.requests, summary.duration, summary.bytes,
    errors.connect + errors.read + errors.write + errors.status + errors.timeout, all_refused,
    latency:percentile(50), latency:percentile(99)
  ))
end
