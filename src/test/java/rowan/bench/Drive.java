package rowan.bench;

import java.net.URI;

/** Drives a page over HTTP as many users at once. */
public interface Drive {

  /** Warms up, then measures; only what comes after the warm-up counts. */
  Figures measure(URI address, Measured measured, BenchOptions options);
}
