package rowan;

import org.springframework.boot.autoconfigure.SpringBootApplication;
import org.springframework.modulith.Modulithic;

/** The running application: four wings in one process, stateless but for its database. */
@Modulithic(systemName = "Rowan")
@SpringBootApplication
public class RowanApplication {}
