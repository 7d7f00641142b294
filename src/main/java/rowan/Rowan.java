package rowan;

import org.springframework.boot.SpringApplication;

/** Where a {@code rowan} command starts. */
public final class Rowan {

  private Rowan() {}

  public static void main(String[] arguments) {
    SpringApplication.run(RowanApplication.class, arguments);
  }
}
