/** Turns a file, an archive entry or an upload into a {@link org.gongkai.submission.Submission}: bytes, origin and hash. */
@ApplicationModule(allowedDependencies = {})
@NullMarked
package org.gongkai.submission;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
