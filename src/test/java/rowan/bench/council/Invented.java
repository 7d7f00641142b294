package rowan.bench.council;

/** Names and words of the generated people: of the length and kind of real ones, and nobody's. */
final class Invented {

  private static final String[] FIRST = {
    "Asha", "Bronwen", "Carol", "Dana", "Elin", "Farah", "Grace", "Hanna", "Iman", "Joy", "Kasia",
    "Lowri", "Mina", "Nia", "Orla", "Paula", "Rosa", "Sian", "Tessa", "Yasmin", "Zoe"
  };

  private static final String[] LAST = {
    "Adeyemi",
    "Barker",
    "Chowdhury",
    "Davies",
    "Evans",
    "Fletcher",
    "Griffiths",
    "Hughes",
    "Iqbal",
    "Jones",
    "Khan",
    "Lewis",
    "Morgan",
    "Nowak",
    "Okafor",
    "Parry",
    "Rees",
    "Singh",
    "Thomas"
  };

  private static final String[] STORIES = {
    "He waited outside the school again and said what he would do. She has told her sister.",
    "The locks were changed on Tuesday. Her neighbour keeps a spare key and a bag for her.",
    "She spoke for an hour and was glad to be believed. Next time we look at the money together.",
    "The hearing is moved by two weeks. We went through what she may say and to whom.",
    "Called at the agreed hour. The children are back at school and sleep better.",
    "She would like to move nearer to her mother. Housing has the form, and will ring on Friday."
  };

  private static final String[] STEPS = {
    "Ring housing about the form", "Go along to the solicitor", "Ask the school about collection"
  };

  private Invented() {}

  static String name(int number) {
    return FIRST[number % FIRST.length] + " " + LAST[number / FIRST.length % LAST.length];
  }

  static String story(int number) {
    return STORIES[number % STORIES.length];
  }

  static String step(int number) {
    return STEPS[number % STEPS.length];
  }

  /** One of the numbers that are kept for drama, so that it rings nowhere. */
  static String telephone(int number) {
    return "07700 900%03d".formatted(number % 1000);
  }
}
