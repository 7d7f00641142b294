package rowan.launch;

import java.time.Clock;
import java.util.List;
import rowan.commissioning.decisions.reading.ReadDecisionCommand;
import rowan.foundation.audit.merkle.ProveCommand;
import rowan.launch.embedded.CannotStart;

/**
 * The commands behind {@code ./rowan}. Each ends with an exit code: 0 done, 1 a fault of Rowan's
 * own, 2 something that the person can put right, said in one sentence.
 */
public final class Commands {

  private static final int FAULT = 1;
  private static final int REFUSED = 2;

  private final Class<?> application;
  private final Terminal terminal;

  public Commands(Class<?> application, Terminal terminal) {
    this.application = application;
    this.terminal = terminal;
  }

  /** Runs one command to its end; {@code demo} and {@code serve} run until they are stopped. */
  public int run(String... arguments) {
    var log = new FailureLog();
    try {
      return dispatch(List.of(arguments), log);
    } catch (Exception | LinkageError failure) {
      return say(failure, log.keep(failure));
    }
  }

  private int dispatch(List<String> arguments, FailureLog log) {
    var command = arguments.isEmpty() ? "" : arguments.getFirst();
    var rest = arguments.subList(Math.min(1, arguments.size()), arguments.size());
    return switch (command) {
      case "demo" -> new DemoCommand(application, terminal.out(), log).run(rest);
      case "serve" -> new ServeCommand(application, System.getenv(), terminal.out(), log).run(rest);
      case "vault" -> new VaultCommand(application, System.getenv(), terminal.out()).run(rest);
      case "audit" ->
          new AuditCommand(System.getenv(), terminal.out(), terminal.err(), Clock.systemUTC())
              .run(rest);
      case "found" -> new FoundCommand(application, System.getenv(), terminal.out()).run(rest);
      case "decision" -> readDecision(rest);
      case "merkle" -> prove(rest);
      case "train" -> new TrainCommand(application).run();
      default ->
          throw new CannotStart(
              "'" + command + "' is no command of Rowan's: ./rowan help lists them.");
    };
  }

  private int readDecision(List<String> words) {
    if (words.isEmpty() || !words.getFirst().equals("read")) {
      throw new CannotStart("./rowan decision knows one word: read.");
    }
    return new ReadDecisionCommand()
        .run(
            words.subList(1, words.size()).toArray(String[]::new),
            terminal.in(),
            terminal.out(),
            terminal.err());
  }

  private int prove(List<String> words) {
    if (words.isEmpty() || !words.getFirst().equals("prove")) {
      throw new CannotStart("./rowan merkle knows one word: prove.");
    }
    return new ProveCommand()
        .run(words.subList(1, words.size()), terminal.in(), terminal.out(), terminal.err());
  }

  private int say(Throwable failure, String where) {
    var sentence = Failures.sentence(failure);
    terminal
        .err()
        .println(
            "rowan: "
                + sentence.orElse(
                    "Rowan stopped because of a fault of its own (" + failure + ")." + where));
    terminal.err().flush();
    return sentence.isPresent() ? REFUSED : FAULT;
  }
}
