package org.gongkai.loading;

import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * How sources are kept.
 *
 * @param durable whether each source reaches the disk before its figures are committed
 */
@ConfigurationProperties("gongkai.archive")
record ArchiveSettings(@DefaultValue("true") boolean durable) {}
