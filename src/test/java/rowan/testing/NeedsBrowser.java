package rowan.testing;

import java.lang.annotation.ElementType;
import java.lang.annotation.Inherited;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.junit.jupiter.api.extension.ExtendWith;

/**
 * A test of pages in a real Chromium. Its methods may take a {@link Browser}, or the {@code Page}
 * of a fresh one; with {@link RowanTest} its addresses are relative to the running application.
 *
 * <p>Left out, with a message, where {@code ./rowan test} found no Chromium and said so; a test run
 * that did not look for one fails instead.
 */
@Target({ElementType.TYPE, ElementType.METHOD})
@Retention(RetentionPolicy.RUNTIME)
@Inherited
@ExtendWith(BrowserForTests.class)
public @interface NeedsBrowser {}
