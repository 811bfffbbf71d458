package org.gongkai.submission;

import java.util.Iterator;

/** The presented files of a run, in the order of the bytes of their paths. */
public interface Listing extends Iterator<PresentedFile> {

    /** Files passed over so far; all of them once the listing has ended. */
    long ignored();
}
