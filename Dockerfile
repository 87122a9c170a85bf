FROM python:3.13-slim AS packages
WORKDIR /app
COPY requirements.lock ./
RUN python -m venv /opt/registerpoort \
    && /opt/registerpoort/bin/pip install --no-cache-dir --no-deps --require-hashes -r requirements.lock

FROM python:3.13-slim AS pages
WORKDIR /app
COPY requirements-build.lock ./
RUN pip install --no-cache-dir --no-deps --require-hashes -r requirements-build.lock
COPY scripts/__init__.py scripts/node.py scripts/build_graphiql.py scripts/build_client.py scripts/
COPY gateway/graphiql gateway/graphiql
COPY client client
RUN python -m scripts.build_graphiql && python -m scripts.build_client

FROM python:3.13-slim
RUN useradd --system --uid 10001 --no-create-home registerpoort \
    && install -d -o registerpoort /app/var
WORKDIR /app
ENV PATH=/opt/registerpoort/bin:$PATH \
    PYTHONUNBUFFERED=1 \
    PYTHONDONTWRITEBYTECODE=1 \
    HOST=0.0.0.0 \
    PORT=8000
COPY --from=packages /opt/registerpoort /opt/registerpoort
COPY pyproject.toml ./
COPY models models
COPY auth auth
COPY resolvers resolvers
COPY schema schema
COPY gateway gateway
COPY --from=pages /app/gateway/graphiql/dist gateway/graphiql/dist
COPY --from=pages /app/client/dist client/dist
COPY client/persisted-documents.json client/
USER registerpoort
VOLUME /app/var
EXPOSE 8000
HEALTHCHECK --interval=10s --timeout=3s --start-period=20s \
    CMD ["python", "-c", "import os, urllib.request as web; web.urlopen(f'http://127.0.0.1:{os.environ[\"PORT\"]}/healthz', timeout=2)"]
CMD ["python", "-m", "gateway", "serve"]
