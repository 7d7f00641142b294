package rowan.launch;

import java.io.InputStream;
import java.io.PrintStream;

/** Where a command reads and where it answers. */
public record Terminal(InputStream in, PrintStream out, PrintStream err) {}
