package rowan;

import rowan.launch.Commands;
import rowan.launch.Terminal;

/** Where a {@code ./rowan} command that needs Java starts. */
public final class Rowan {

  private Rowan() {}

  public static void main(String[] arguments) {
    System.exit(
        new Commands(RowanApplication.class, new Terminal(System.in, System.out, System.err))
            .run(arguments));
  }
}
