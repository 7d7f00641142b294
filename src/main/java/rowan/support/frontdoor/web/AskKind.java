package rowan.support.frontdoor.web;

import java.util.List;
import rowan.support.frontdoor.Asker;

/** What is asked for on the public pages, and where. */
enum AskKind {
  TALK("/talk", "frontdoor.talk", Asker.SELF),
  STAY("/stay", "frontdoor.stay", Asker.SELF),
  SOMEONE("/someone/ask", "frontdoor.ask", Asker.SOMEONE_CLOSE);

  /** What the first page asks, for all kinds together. */
  static final List<String> FIELDS =
      List.of("what", "wish", "when", "children", "pets", "needs", "avoid");

  private final String path;
  private final String words;
  private final Asker asker;

  AskKind(String path, String words, Asker asker) {
    this.path = path;
    this.words = words;
    this.asker = asker;
  }

  String path() {
    return path;
  }

  /** With what the keys of its words begin. */
  String words() {
    return words;
  }

  Asker asker() {
    return asker;
  }
}
