import { texts } from "../language/texts";

/** What a password must be, and why one is refused. */
export const newPasswordTexts = texts(
  {
    hint: "Minstens 12 tekens, van welke soort dan ook. Een zin van een paar woorden is goed te onthouden.",
    reasons: {
      TOO_SHORT: "Dit is te kort. Gebruik minstens 12 tekens.",
      TOO_LONG: "Dit is te lang. Gebruik hoogstens 128 tekens.",
      TOO_COMMON: "Dit wachtwoord wordt door veel mensen gebruikt. Kies een ander.",
      CONTAINS_CONTEXT: "Gebruik niets van uzelf in uw wachtwoord, zoals uw naam, e-mailadres of code.",
      SAME_AS_CURRENT: "Dit is uw huidige wachtwoord. Kies een ander.",
    },
  },
  {
    hint: "At least 12 characters, of any kind. A phrase of a few words is easy to remember.",
    reasons: {
      TOO_SHORT: "This is too short. Use at least 12 characters.",
      TOO_LONG: "This is too long. Use at most 128 characters.",
      TOO_COMMON: "Many people use this password. Choose another one.",
      CONTAINS_CONTEXT: "Use nothing of yourself in your password, such as your name, e-mail address or code.",
      SAME_AS_CURRENT: "This is your current password. Choose another one.",
    },
  },
);
