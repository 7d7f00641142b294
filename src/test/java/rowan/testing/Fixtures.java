package rowan.testing;

import org.springframework.boot.test.context.TestComponent;
import org.springframework.boot.test.context.TestConfiguration;
import org.springframework.context.annotation.ComponentScan;
import org.springframework.context.annotation.ComponentScan.Filter;

/**
 * What the tests of each room are given, made where it is first asked for: tests that would import
 * the fixtures that they need would each have started an application of their own.
 */
@TestConfiguration(proxyBeanMethods = false)
@ComponentScan(
    basePackages = "rowan",
    lazyInit = true,
    useDefaultFilters = false,
    includeFilters = @Filter(TestComponent.class),
    excludeFilters = @Filter(TestConfiguration.class)) // which are test components as well
class Fixtures {}
