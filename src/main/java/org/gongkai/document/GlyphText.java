package org.gongkai.document;

import java.awt.geom.GeneralPath;
import java.io.IOException;
import java.text.Normalizer;
import org.apache.pdfbox.pdmodel.font.PDFont;
import org.apache.pdfbox.pdmodel.font.PDType3Font;
import org.apache.pdfbox.pdmodel.font.PDVectorFont;

/** What a character code of a font means. */
final class GlyphText {
    /** Radicals for which fonts have the same drawing as for the character, so that writers name the one for the other. */
    private static final String RADICALS = "⺁厂⺇几⺌小⺎兀⺏尣⺐尢⺒巳⺓幺⺛旡⺝月⺟母⺠民⺡氵⺢氺⺣灬⺩王⺬示⺭礻⺮竹⺯糹⺰纟⺱罒⺲罒⺳冈⺶羊⺷羊⺸羊⺹耂⺻聿⺼月"
            + "⺽臼⺾艹⺿艹⻀艹⻁虎⻂衤⻃覀⻄西⻅见⻆角⻇角⻈讠⻉贝⻊足⻋车⻌辶⻍辶⻎辶⻏阝⻐钅⻑長⻒镸⻓长⻔门⻕阝⻖阝⻗雨⻘青⻙韦⻚页⻛风⻜飞⻝食⻟飠⻠饣⻢马⻣骨⻤鬼⻥鱼⻦鸟⻧卤"
            + "⻨麦⻩黄⻪黾⻬齐⻭歯⻮齿⻯竜⻰龙⻱龜⻲亀⻳龟";

    private GlyphText() {}

    /** Empty for a blank; {@link Glyph#ILLEGIBLE} where neither the document nor the font says what it is. */
    static String of(PDFont font, int code) throws IOException {
        String text = font.toUnicode(code);
        if (text == null || text.isEmpty() || text.charAt(0) < ' ' || text.charAt(0) == Decoded.REPLACEMENT) {
            return isDrawn(font, code) ? Glyph.ILLEGIBLE : "";
        }
        return text.length() == 1 ? character(text) : text;
    }

    private static String character(String text) {
        char c = text.charAt(0);
        if (c >= '\u2F00' && c <= '\u2FDF') {
            return Normalizer.normalize(text, Normalizer.Form.NFKC);
        }
        int radical = c >= '\u2E80' && c <= '\u2EFF' ? RADICALS.indexOf(c) : -1;
        return radical < 0 ? text : RADICALS.substring(radical + 1, radical + 2);
    }

    private static boolean isDrawn(PDFont font, int code) throws IOException {
        if (font instanceof PDType3Font drawn) {
            return drawn.getCharProc(code) != null;
        }
        if (!(font instanceof PDVectorFont outlines)) {
            return true;
        }
        GeneralPath outline = outlines.getNormalizedPath(code);
        return outline != null && !outline.getBounds2D().isEmpty();
    }
}
