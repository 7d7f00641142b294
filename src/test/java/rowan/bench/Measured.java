package rowan.bench;

import java.util.List;
import java.util.Map;
import java.util.function.Supplier;

/**
 * One thing that is measured: over HTTP, and the same SQL alone.
 *
 * @param name as it is printed
 * @param path of the page; {@code #{n}} stands for what {@code feed} gives
 * @param form what is sent by POST, and the page that it leads to is read too; or nothing for GET
 * @param feed what stands for {@code n}, each time
 * @param accounts in whose names it is done: the first user's, the second's and so on, and again
 *     from the start; or nobody for visitors
 * @param floor the SQL that it comes down to
 */
public record Measured(
    String name,
    String path,
    Map<String, String> form,
    Supplier<String> feed,
    List<String> accounts,
    Script floor) {}
