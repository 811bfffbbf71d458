package org.gongkai.agency;

import de.siegmar.fastcsv.reader.NamedCsvRecord;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.gongkai.agency.Region.Level;

/** Reads the regions that a page's codes, its host and its folders point to. */
final class HintReader {
    /** Initials of a name that ends in 局, 委, 办 or 厅. */
    private static final Pattern OF_A_DEPARTMENT = Pattern.compile("[a-z]{2,5}[jwbt]");

    private static final Pattern SIX_DIGITS = Pattern.compile("\\d{6}");

    private static final Pattern SCHEME = Pattern.compile("^[a-z]+://");

    private static final Pattern BEHIND_HOST = Pattern.compile("[:/].*$");

    private static final Pattern REGION_CODE = Pattern.compile("^(\\d{6})(?:\\d{3})?(?!\\d)");

    private static final String CODE = "行政区划代码";
    private static final Pattern PRINTED_CODE = Pattern.compile(CODE + ":?(\\d{9}|\\d{6})(?!\\d)");

    private static final String INDEX_NUMBER = "索引号";

    private final Regions regions;
    private final PlaceReader places;
    private final Map<String, Region> hosts = new HashMap<>();

    HintReader(Regions regions, PlaceReader places) {
        this.regions = regions;
        this.places = places;
        for (NamedCsvRecord row : RegionFiles.rows("regions/hosts.csv")) {
            hosts.put(row.getField("host"), regions.known(row.getField("code")).orElseThrow());
        }
    }

    /** The contexts of a submission, strongest first. */
    List<Context> contexts(Clues clues, String head) {
        List<Context> contexts = new ArrayList<>();
        hint(clues, "region").flatMap(code -> stated("manifest", code)).ifPresent(contexts::add);
        printedRegionCode(head).flatMap(code -> stated("region_code", code)).ifPresent(contexts::add);
        hint(clues, "site_id").flatMap(this::site).ifPresent(contexts::add);
        indexNumber(clues, head).flatMap(this::registered).ifPresent(contexts::add);
        hint(clues, "host").flatMap(this::host).ifPresent(contexts::add);
        folders(clues.path()).ifPresent(contexts::add);
        return contexts;
    }

    private Optional<Context> stated(String source, String code) {
        return regions.known(code).map(region -> new Context(source, code, region, true));
    }

    private static Optional<String> printedRegionCode(String head) {
        int at = head.indexOf(CODE);
        if (at < 0) {
            return Optional.empty();
        }
        Matcher matcher = PRINTED_CODE.matcher(head);
        return matcher.find(at) ? Optional.of(matcher.group(1)) : Optional.empty();
    }

    /** Flattened pages print their 索引号 above the text. */
    private static Optional<String> printedIndexNumber(String head) {
        int at = head.indexOf(INDEX_NUMBER);
        return at < 0
                ? Optional.empty()
                : Optional.of(head.substring(at + INDEX_NUMBER.length(), Math.min(head.length(), at + 40)));
    }

    private static Optional<String> hint(Clues clues, String key) {
        return Optional.ofNullable(clues.hints().get(key)).map(String::strip).filter(value -> !value.isEmpty());
    }

    /** 网站标识码: the first six digits are the region of the site's owner; a ministry's begins with bm. */
    private Optional<Context> site(String id) {
        if (id.length() < 6) {
            return Optional.empty();
        }
        return regionOf(id.substring(0, 6)).map(region -> new Context("site_id", id, region, true));
    }

    /** The code of the body that an 索引号 names, where it surely does. */
    static Optional<CreditCode> creditCode(Clues clues, String head) {
        return indexNumber(clues, head).flatMap(CreditCode::in).filter(CreditCode::namesABody);
    }

    private static Optional<String> indexNumber(Clues clues, String head) {
        return hint(clues, "index_number").or(() -> printedIndexNumber(head));
    }

    private Optional<Context> registered(String indexNumber) {
        return CreditCode.in(indexNumber)
                .flatMap(code -> regionOf(code.region()))
                .map(region -> new Context("index_number", indexNumber, region, true));
    }

    /** The region of a code, or the one around it when a county's code is not in the lists. */
    private Optional<Region> regionOf(String code) {
        if (!SIX_DIGITS.matcher(code).matches()) {
            return Optional.empty();
        }
        return regions.known(code)
                .or(() -> regions.known(code.substring(0, 4) + "00"))
                .or(() -> regions.known(code.substring(0, 2) + "0000"))
                .filter(region -> region.level() != Level.STATE);
    }

    private Optional<Context> host(String host) {
        String address = SCHEME.matcher(host.toLowerCase(Locale.ROOT)).replaceFirst("");
        String domain = BEHIND_HOST.matcher(address).replaceFirst("");
        String below = "";
        while (domain.contains(".")) {
            Region region = hosts.get(domain);
            if (region != null) {
                return Optional.of(new Context("host", host, region, true, isOfADepartment(below)));
            }
            below = domain.substring(0, domain.indexOf('.'));
            domain = domain.substring(domain.indexOf('.') + 1);
        }
        return Optional.empty();
    }

    /** jyj.wlmq.gov.cn is a bureau of the city; any other name below the city's may be a county's. */
    private static boolean isOfADepartment(String label) {
        return label.isEmpty()
                || label.equals("www")
                || OF_A_DEPARTMENT.matcher(label).matches();
    }

    /** Folder names are places or region codes; the innermost that can be told counts. */
    private Optional<Context> folders(String path) {
        List<Context> found = new ArrayList<>();
        int end = path.lastIndexOf('/');
        for (String folder : (end < 0 ? "" : path.substring(0, end)).split("/")) {
            String name = PlainText.of(folder);
            Matcher code = REGION_CODE.matcher(name);
            Optional<Region> region = code.lookingAt() ? regions.known(code.group(1)) : named(name, found);
            region.ifPresent(place -> found.add(new Context("path", folder, place, false)));
        }
        return found.isEmpty() ? Optional.empty() : Optional.of(found.get(found.size() - 1));
    }

    private Optional<Region> named(String folder, List<Context> above) {
        List<Place> read = above.isEmpty()
                ? places.read(folder)
                : places.readWithin(folder, above.get(above.size() - 1).region());
        return read.size() == 1 && read.get(0).region().level() != Level.TOWNSHIP
                ? Optional.of(read.get(0).region())
                : Optional.empty();
    }
}
