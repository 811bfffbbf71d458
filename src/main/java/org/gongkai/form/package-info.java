/** Turns {@code config/forms/*.yaml} into the statutory form: tables, rows, columns, label variants and identities. */
@ApplicationModule(allowedDependencies = {})
@NullMarked
package org.gongkai.form;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
