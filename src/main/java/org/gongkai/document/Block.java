package org.gongkai.document;

import org.gongkai.submission.SourceAddress;

/** A piece of a document in reading order. */
public sealed interface Block permits Paragraph, Grid {
    SourceAddress address();
}
