package rowan.foundation.web;

import java.io.Serializable;
import java.util.List;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;
import org.springframework.web.servlet.view.RedirectView;

/**
 * What stands around a page: where one may go, who is signed in, the language, the notice. Every
 * template finds it as {@code frame}; it is made bare for each page shown and dressed by the {@link
 * FrameSource}, if there is one.
 *
 * @param path of the page asked for, without its query
 * @param language that a visitor reads; pages behind sign-in are in English
 * @param days as seen from the moment of the page, in English
 * @param assets the address under which style sheet, script and fonts of this build are served
 * @param nav the main places, in order; empty for who is not signed in
 * @param who is signed in, in one line ('Priya N · IDVA'), or empty
 * @param carriedOnAsking gives the hidden fields that every form must carry, the anti-forgery token
 *     among them; asked only where there is a form, since asking may set a cookie
 */
public record Frame(
    String path,
    Language language,
    Days days,
    String assets,
    List<Entry> nav,
    String who,
    Supplier<List<Carried>> carriedOnAsking,
    @Nullable Notice notice) {

  /** The name of the request attribute and of the template parameter. */
  public static final String NAME = "frame";

  public Frame {
    nav = List.copyOf(nav);
  }

  public static Frame bare(String path, Language language, Days days, String assets) {
    return new Frame(path, language, days, assets, List.of(), "", List::of, null);
  }

  public Frame signedInAs(String name, List<Entry> places) {
    return new Frame(path, language, days, assets, places, name, carriedOnAsking, notice);
  }

  public Frame carrying(Supplier<List<Carried>> fields) {
    return new Frame(path, language, days, assets, nav, who, fields, notice);
  }

  public Frame withNotice(@Nullable Notice said) {
    return new Frame(path, language, days, assets, nav, who, carriedOnAsking, said);
  }

  public Frame in(Language other) {
    return new Frame(path, other, days, assets, nav, who, carriedOnAsking, notice);
  }

  public boolean signedIn() {
    return !who.isEmpty();
  }

  public List<Carried> carried() {
    return carriedOnAsking.get();
  }

  public Words words() {
    return Words.in(language);
  }

  /** The address of a file of this build, such as {@code rowan.css}. */
  public String asset(String file) {
    return assets + "/" + file;
  }

  /** Whether a place is the one the page is in: that whose path is the longest above the page. */
  public boolean isIn(Entry place) {
    return place.holds(path)
        && nav.stream()
            .noneMatch(other -> other.holds(path) && other.path.length() > place.path.length());
  }

  /**
   * A place in the main navigation, or on the way to the page.
   *
   * @param path its own; all below it counts as within it
   * @param also paths elsewhere whose pages, and all below them, are within it as well
   */
  public record Entry(String label, String path, List<String> also) {

    public Entry {
      also = List.copyOf(also);
    }

    public Entry(String label, String path) {
      this(label, path, List.of());
    }

    private boolean holds(String shown) {
      return isAbove(path, shown) || also.stream().anyMatch(one -> isAbove(one, shown));
    }

    private static boolean isAbove(String path, String shown) {
      return shown.equals(path) || shown.startsWith(path + "/");
    }
  }

  /** On to a page that is read, so that going back or reloading sends nothing twice. */
  public static RedirectView seeOther(String path) {
    var view = new RedirectView(path);
    view.setStatusCode(HttpStatus.SEE_OTHER);
    view.setExposeModelAttributes(false);
    return view;
  }

  /** A hidden field of every form, such as the one that shows that it came from a page of ours. */
  public record Carried(String name, String value) {}

  /**
   * One sentence about what was just done, shown once on the page that follows. Add it to a
   * redirect as a flash attribute named {@link #NAME}.
   */
  public record Notice(Kind kind, String sentence) implements Serializable {

    public static final String NAME = "notice";

    /** Whether what was asked for was done. */
    public enum Kind {
      DONE,
      ATTENTION
    }

    public static Notice done(String sentence) {
      return new Notice(Kind.DONE, sentence);
    }

    public static Notice attention(String sentence) {
      return new Notice(Kind.ATTENTION, sentence);
    }

    /** On to a page that is read, which says it; the browser asks for that page by GET. */
    public RedirectView seeOther(String path, RedirectAttributes next) {
      next.addFlashAttribute(NAME, this);
      return Frame.seeOther(path);
    }

    /** On to a page that is read, which says it: reloading sends nothing twice. */
    public String onTo(String path, RedirectAttributes next) {
      next.addFlashAttribute(NAME, this);
      return "redirect:" + path;
    }
  }
}
