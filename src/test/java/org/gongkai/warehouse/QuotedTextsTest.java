package org.gongkai.warehouse;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;

class QuotedTextsTest {

    @Test
    void writesEveryCharacterAsJacksonDoes() throws IOException {
        for (char c = 0; c < Character.MAX_VALUE; c++) {
            String text = "市" + c + "a";
            if (!Character.isSurrogate(c)) {
                assertThat(written(text)).as("%04x", (int) c).isEqualTo(byJackson(text));
            }
        }
    }

    @Test
    void writesCharactersBeyondTheFirstPlaneAsJacksonDoes() throws IOException {
        assertThat(written("𬭎县")).isEqualTo(byJackson("𬭎县")).isEqualTo("[[\"\\uD872\\uDF4E县\"]]");
    }

    @Test
    void writesListsOfTexts() {
        QuotedTexts texts = new QuotedTexts(0);
        texts.beginList();
        texts.add("");
        texts.addNone();
        texts.add("12");
        texts.endList();
        texts.beginList();
        texts.endList();

        assertThat(text(texts)).isEqualTo("[[\"\",null,\"12\"],[]]");
    }

    @Test
    void makesRoomForTextsLongerThanExpected() {
        assertThat(written("无".repeat(5_000))).isEqualTo("[[\"" + "无".repeat(5_000) + "\"]]");
    }

    private static String written(String text) {
        QuotedTexts texts = new QuotedTexts(text.length());
        texts.beginList();
        texts.add(text);
        texts.endList();
        return text(texts);
    }

    private static String text(QuotedTexts texts) {
        return new String(texts.toBytes(), StandardCharsets.UTF_8);
    }

    private static String byJackson(String text) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (JsonGenerator json = new JsonFactory().createGenerator(bytes)) {
            json.writeStartArray();
            json.writeArray(new String[] {text}, 0, 1);
            json.writeEndArray();
        }
        return bytes.toString(StandardCharsets.UTF_8);
    }
}
