import { Link } from "react-router";
import { useQuery } from "urql";

import { graphql } from "../generated";
import { useFormats } from "../language/format";
import { names } from "../language/names";
import { texts, useTexts } from "../language/texts";
import { Facts } from "../parts/Facts";
import { Loaded } from "../parts/Loaded";
import { Page } from "../parts/Page";
import { ROUTES } from "../routes";
import { accountOf } from "../viewer/viewer";

export const accountTexts = texts(
  {
    title: "Mijn account",
    lead: "Met uw Mijn KVK-account deponeert u jaarrekeningen voor ondernemingen die u machtigden. Voor bestellen is een toegangscode nodig.",
    name: "Naam",
    email: "E-mailadres",
    language: "Taal van uw mails",
    createdAt: "Geopend op",
    authorisations: "Uw machtigingen",
  },
  {
    title: "My account",
    lead: "With your My KVK account you file annual accounts for companies that authorised you. Ordering takes an access code.",
    name: "Name",
    email: "E-mail address",
    language: "Language of your mails",
    createdAt: "Opened on",
    authorisations: "Your authorisations",
  },
);

const MyAccount = graphql(`
  query MyAccount {
    viewer {
      ... on Account {
        id
        email
        firstName
        lastName
        language
        createdAt
      }
    }
  }
`);

export function AccountPage() {
  const t = useTexts(accountTexts);
  const { documentLanguage } = useTexts(names);
  const { moment } = useFormats();
  const [result] = useQuery({ query: MyAccount });
  return (
    <Page title={t.title} lead={t.lead}>
      <Loaded query={{ ...result, data: accountOf(result.data?.viewer) }}>
        {({ email, firstName, lastName, language, createdAt }) => (
          <Facts
            facts={[
              [t.name, `${firstName} ${lastName}`],
              [t.email, email],
              [t.language, documentLanguage[language]],
              [t.createdAt, moment(createdAt)],
            ]}
          />
        )}
      </Loaded>
      <p>
        <Link to={ROUTES.authorisations}>{t.authorisations}</Link>
      </p>
    </Page>
  );
}
