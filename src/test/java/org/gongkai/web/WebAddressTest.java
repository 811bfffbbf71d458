package org.gongkai.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

@DisplayName("The address of a page")
class WebAddressTest {

    @ParameterizedTest(name = "{0} is {1}")
    @CsvSource({
        "https://www.cj.gov.cn/gk/nb/2025.html, www.cj.gov.cn/gk/nb/2025.html",
        "http://WWW.cj.gov.cn:8080/a.html, www.cj.gov.cn_8080/a.html",
        "https://cj.gov.cn/年报/一.html, cj.gov.cn/年报/一.html",
        "https://cj.gov.cn/%E5%B9%B4%E6%8A%A5.html, cj.gov.cn/年报.html",
        "https://cj.gov.cn/a/../../../etc/passwd, cj.gov.cn/%2E%2E/%2E%2E/etc/passwd",
    })
    @DisplayName("is shown as host and path")
    void path(String url, String path) {
        assertThat(WebAddress.path(WebAddress.parse(url)).value()).startsWith(path);
    }

    @Test
    @DisplayName("gives another path for another query, folder, port or scheme-like step")
    void injective() {
        assertThat(java.util.List.of(
                        "https://a.cn/v?id=1",
                        "https://a.cn/v?id=2",
                        "https://a.cn/v",
                        "https://a.cn/v/",
                        "https://a.cn/v/x",
                        "https://a.cn/v%2Fx",
                        "https://a.cn/a%21/b",
                        "https://a.cn/a!/b",
                        "https://a.cn",
                        "https://a.cn/"))
                .extracting(url -> WebAddress.path(WebAddress.parse(url)).value())
                .doesNotHaveDuplicates()
                .noneMatch(path -> path.contains("!/") || path.contains(".."));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "ftp://a.cn/x",
                "file:///etc/passwd",
                "a.cn/x",
                "http:///x",
                "http://user@a.cn/",
                "javascript:1",
                "http://a b/"
            })
    @DisplayName("is http or https, with a host and without a user")
    void refused(String url) {
        assertThatThrownBy(() -> WebAddress.parse(url)).isInstanceOf(IllegalArgumentException.class);
    }
}
