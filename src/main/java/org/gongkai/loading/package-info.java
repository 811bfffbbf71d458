/** Turns presented files into a loaded warehouse: the jobs, leases, restart and partitions. */
@ApplicationModule(
        allowedDependencies = {
            "submission",
            "document",
            "form",
            "agency",
            "report",
            "extraction",
            "check",
            "warehouse",
            "web"
        })
@NullMarked
package org.gongkai.loading;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
