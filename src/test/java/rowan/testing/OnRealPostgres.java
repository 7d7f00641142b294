package rowan.testing;

import java.lang.annotation.ElementType;
import java.lang.annotation.Inherited;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.springframework.test.context.ActiveProfiles;
import org.springframework.test.context.ContextConfiguration;

/**
 * Gives a Spring test, of whatever kind, the test run's PostgreSQL and the profiles {@code test}
 * and {@code demo} (for its sign-in).
 */
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
@Inherited
@ActiveProfiles({"test", "demo"})
@ContextConfiguration(initializers = TestPostgres.ForSpring.class)
public @interface OnRealPostgres {}
