package org.gongkai.command;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.lang.reflect.ParameterizedType;
import java.lang.reflect.RecordComponent;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DataObjectPropertyName;
import org.springframework.context.annotation.ClassPathScanningCandidateComponentProvider;
import org.springframework.core.env.StandardEnvironment;
import org.springframework.core.env.SystemEnvironmentPropertySource;
import org.springframework.core.type.filter.AnnotationTypeFilter;

@DisplayName("The settings of Gongkai")
class KnownSettingsTest {
    private final KnownSettings known = new KnownSettings();

    @Test
    @DisplayName("are all in the bundled file, and it has no other")
    void areAllInTheBundledFile() throws ClassNotFoundException {
        var scanner = new ClassPathScanningCandidateComponentProvider(false);
        scanner.addIncludeFilter(new AnnotationTypeFilter(ConfigurationProperties.class));
        List<String> read = new ArrayList<>(List.of("gongkai.home"));
        for (var found : scanner.findCandidateComponents("org.gongkai")) {
            Class<?> settings = Class.forName(found.getBeanClassName());
            addNames(settings.getAnnotation(ConfigurationProperties.class).value(), settings, read);
        }

        assertThat(known.names()).containsExactlyInAnyOrderElementsOf(read);
    }

    private static void addNames(String prefix, Class<?> settings, List<String> names) {
        for (RecordComponent setting : settings.getRecordComponents()) {
            String name = prefix + "." + DataObjectPropertyName.toDashedForm(setting.getName());
            names.add(name);
            if (setting.getGenericType() instanceof ParameterizedType list
                    && list.getActualTypeArguments()[0] instanceof Class<?> element
                    && element.isRecord()) {
                addNames(name, element, names);
            }
        }
    }

    @ParameterizedTest
    @DisplayName("may be written as Spring lets them be")
    @ValueSource(
            strings = {
                "gongkai.limits.file-size",
                "gongkai.limits.fileSize",
                "gongkai.sources[12].region-code",
                "gongkai.web.allowed-hosts[0]"
            })
    void mayBeWrittenAsSpringLetsThemBe(String name) {
        assertThatCode(() -> known.require(List.of("--" + name + "=1"))).doesNotThrowAnyException();
    }

    @ParameterizedTest
    @DisplayName("are not what others put into the environment under the same first word")
    @ValueSource(
            strings = {
                "GONGKAI_PORT_8080_TCP",
                "GONGKAI_SERVICE_HOST",
                "GONGKAI_HOME",
                "GONGKAI_LIMITS_FILESIZE",
                "GONGKAI_LIMITS_FILE_SIZE",
                "GONGKAI_SOURCES_0_URL",
                "GONGKAI_WEB_ALLOWEDHOSTS_0"
            })
    void letTheEnvironmentBe(String variable) {
        assertThatCode(() -> known.require(environment(variable))).doesNotThrowAnyException();
    }

    @Test
    @DisplayName("are refused there where one is misspelt")
    void refuseAMisspeltVariable() {
        assertThatExceptionOfType(WrongUse.class)
                .isThrownBy(() -> known.require(environment("GONGKAI_LIMITS_CELS")))
                .withMessageContaining("GONGKAI_LIMITS_CELS (systemEnvironment); the nearest is gongkai.limits.cells");
    }

    private static StandardEnvironment environment(String variable) {
        StandardEnvironment environment = new StandardEnvironment();
        String name = StandardEnvironment.SYSTEM_ENVIRONMENT_PROPERTY_SOURCE_NAME;
        environment
                .getPropertySources()
                .replace(name, new SystemEnvironmentPropertySource(name, Map.of(variable, "1")));
        return environment;
    }
}
