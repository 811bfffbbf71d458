package org.gongkai.loading;

import java.text.Normalizer;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** The columns of a manifest, in English or Chinese. */
enum ManifestColumn {
    FILE("file,path,文件,文件名"),
    AGENCY("agency,机关名称,单位名称,机关"),
    REGION("region_code,region,行政区划代码,区划代码"),
    YEAR("year,年份,年度"),
    RECEIVED("received,收到日期,接收日期"),
    URL("source_url,url,来源网址,网址");

    private final String names;

    ManifestColumn(String names) {
        this.names = names;
    }

    static Optional<ManifestColumn> of(String heading) {
        String name = Normalizer.normalize(heading, Normalizer.Form.NFKC)
                .replaceAll("\\s", "")
                .toLowerCase(Locale.ROOT);
        return Arrays.stream(values())
                .filter(column -> List.of(column.names.split(",")).contains(name))
                .findFirst();
    }
}
