package org.gongkai.command;

import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Properties;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Supplier;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import org.springframework.beans.factory.config.YamlPropertiesFactoryBean;
import org.springframework.boot.origin.Origin;
import org.springframework.boot.origin.OriginLookup;
import org.springframework.core.env.ConfigurableEnvironment;
import org.springframework.core.env.EnumerablePropertySource;
import org.springframework.core.env.PropertySource;
import org.springframework.core.env.StandardEnvironment;
import org.springframework.core.io.ClassPathResource;
import org.springframework.util.function.SingletonSupplier;

/**
 * The names of all settings {@code gongkai.*}, as the bundled {@code config/application.yaml} has them. A name that is
 * none of them is refused where it can only be meant for Gongkai; a variable of the environment or of Java may be
 * somebody else's, so that it is refused only where it nearly is one of ours.
 */
final class KnownSettings {
    private static final String OURS = "gongkai.";
    private static final String ADDRESSES = "gongkai.sources";

    /** What may be said of an address under {@code gongkai.sources}, of which the bundled list has none. */
    private static final List<String> OF_AN_ADDRESS = List.of("url", "agency", "region-code", "year", "permitted");

    private static final Set<String> SHARED = Set.of(
            StandardEnvironment.SYSTEM_ENVIRONMENT_PROPERTY_SOURCE_NAME,
            StandardEnvironment.SYSTEM_PROPERTIES_PROPERTY_SOURCE_NAME);

    private static final int NEARLY = 2;
    private static final Pattern NUMBER = Pattern.compile("\\[\\d+]|[._]\\d+(?=[._]|$)");
    private static final Pattern SEPARATOR = Pattern.compile("[-_.]");

    /** Read once, and not before a setting or the application asks. */
    private static final Supplier<Set<String>> NAMES = SingletonSupplier.of(KnownSettings::bundled);

    private static Set<String> bundled() {
        Set<String> names = new TreeSet<>();
        YamlPropertiesFactoryBean bundled = new YamlPropertiesFactoryBean();
        bundled.setResources(new ClassPathResource("config/application.yaml"));
        Properties settings = bundled.getObject();
        if (settings != null) {
            settings.keySet().stream()
                    .map(String::valueOf)
                    .filter(name -> name.startsWith(OURS))
                    .map(KnownSettings::withoutNumber)
                    .forEach(names::add);
        }
        OF_AN_ADDRESS.forEach(what -> names.add(ADDRESSES + "." + what));
        return Collections.unmodifiableSet(names);
    }

    private static String withoutNumber(String name) {
        return NUMBER.matcher(name).replaceAll("");
    }

    Set<String> names() {
        return NAMES.get();
    }

    /**
     * @param settings as on the command line, {@code --gongkai.load.threads=4}
     * @throws WrongUse for the first unknown one
     */
    void require(List<String> settings) {
        settings.stream()
                .map(setting -> setting.replaceFirst("^--", "").replaceFirst("=.*", ""))
                .filter(name -> name.startsWith(OURS))
                .forEach(name -> require(name, Optional.empty()));
    }

    /** @throws WrongUse for the first unknown setting, wherever it was made */
    void require(ConfigurableEnvironment environment) {
        for (PropertySource<?> source : environment.getPropertySources()) {
            if (source instanceof EnumerablePropertySource<?> listed) {
                boolean shared = SHARED.contains(source.getName());
                for (String name : listed.getPropertyNames()) {
                    if (isOurs(name) && (!shared || isNearlyKnown(name))) {
                        require(name, Optional.of(place(listed, name)));
                    }
                }
            }
        }
    }

    private static boolean isOurs(String name) {
        return name.startsWith(OURS) || name.startsWith("GONGKAI_");
    }

    private boolean isNearlyKnown(String name) {
        return distance(name, nearest(name)) <= NEARLY;
    }

    private static String place(PropertySource<?> source, String name) {
        Origin origin = OriginLookup.getOrigin(source, name);
        return origin == null ? source.getName() : origin.toString();
    }

    private void require(String name, Optional<String> place) {
        if (names().stream().noneMatch(known -> plain(known).equals(plain(name)))) {
            String where = place.map(it -> " (" + it + ")").orElse("");
            throw new WrongUse(new Words(
                            "没有设置 %s%s；最接近的是 %s，全部设置见 config/application.yaml",
                            "there is no setting %s%s; the nearest is %s, config/application.yaml has them all")
                    .with(name, where, nearest(name)));
        }
    }

    private String nearest(String name) {
        return names().stream()
                .min(Comparator.comparingInt(known -> distance(known, name)))
                .orElseThrow();
    }

    /** Spring takes {@code file-size}, {@code fileSize}, {@code FILE_SIZE} and {@code FILESIZE} for one. */
    private static String plain(String name) {
        return SEPARATOR.matcher(withoutNumber(name)).replaceAll("").toLowerCase(Locale.ROOT);
    }

    /** How many characters must be put in, taken out or changed to make one of the other (Levenshtein). */
    private static int distance(String one, String other) {
        String from = plain(one);
        String to = plain(other);
        int[] last = IntStream.rangeClosed(0, to.length()).toArray();
        for (int i = 1; i <= from.length(); i++) {
            int[] now = new int[to.length() + 1];
            now[0] = i;
            for (int j = 1; j <= to.length(); j++) {
                int changed = last[j - 1] + (from.charAt(i - 1) == to.charAt(j - 1) ? 0 : 1);
                now[j] = Math.min(changed, 1 + Math.min(last[j], now[j - 1]));
            }
            last = now;
        }
        return last[to.length()];
    }
}
