package org.gongkai.loading;

import java.util.ArrayList;
import java.util.List;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/** The addresses of reports that the settings list under {@code gongkai.sources}. */
@ConfigurationProperties("gongkai")
record SourceSettings(@DefaultValue List<Listed> sources) {

    /**
     * One address; what is said beside it may be left out.
     *
     * @param permitted whether the site's owner gave permission, whatever its {@code robots.txt} says
     */
    record Listed(
            String url,
            @DefaultValue("") String agency,
            @DefaultValue("") String regionCode,
            @DefaultValue("") String year,
            @DefaultValue("false") boolean permitted) {}

    boolean permits(String url) {
        return sources.stream()
                .anyMatch(listed -> listed.permitted() && listed.url().strip().equals(url));
    }

    List<ManifestRow> rows() {
        List<ManifestRow> rows = new ArrayList<>();
        for (Listed listed : sources) {
            rows.add(new ManifestRow(
                    "gongkai.sources[" + rows.size() + "]",
                    List.of(listed.url(), listed.agency(), listed.regionCode(), listed.year())));
        }
        return rows;
    }
}
