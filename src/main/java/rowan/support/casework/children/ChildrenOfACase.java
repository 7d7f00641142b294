package rowan.support.casework.children;

import java.util.List;

/**
 * The children of a case's household, as they were told of; those whose record is erased are not
 * among them.
 */
public record ChildrenOfACase(String initials, List<NamedChild> children) {

  public ChildrenOfACase {
    children = List.copyOf(children);
  }
}
