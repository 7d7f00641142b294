package rowan.support.refuge.stay.children;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import rowan.support.casework.children.NamedChild;

/**
 * The plan of one child in a stay.
 *
 * @param notes the newest first
 */
public record ChildPlan(NamedChild child, List<Note> notes) {

  public ChildPlan {
    notes = List.copyOf(notes);
  }

  /** What was written of one day. */
  public record Note(ChildTopic topic, LocalDate on, String words, String byName) {}

  /** 'Idris, a boy, aged 9', or what is known without a name. */
  public String title() {
    var about = child.about();
    return child
        .name()
        .map(name -> name + ", " + Character.toLowerCase(about.charAt(0)) + about.substring(1))
        .orElse(about);
  }

  /** How things stand with one topic: its newest note. */
  public Optional<Note> newest(ChildTopic topic) {
    return notes.stream().filter(note -> note.topic() == topic).findFirst();
  }

  /** How many play or support sessions there were. */
  public long sessions() {
    return notes.stream().filter(note -> note.topic() == ChildTopic.SESSION).count();
  }
}
