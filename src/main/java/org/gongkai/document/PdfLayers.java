package org.gongkai.document;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import org.apache.pdfbox.cos.COSDictionary;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.documentinterchange.markedcontent.PDPropertyList;
import org.apache.pdfbox.pdmodel.graphics.form.PDFormXObject;
import org.apache.pdfbox.pdmodel.graphics.optionalcontent.PDOptionalContentGroup;
import org.apache.pdfbox.pdmodel.graphics.optionalcontent.PDOptionalContentMembershipDictionary;
import org.apache.pdfbox.pdmodel.graphics.optionalcontent.PDOptionalContentProperties;

/** Which layers of a document are switched off (ISO 32000-1, 8.11), so that no one sees what stands on them. */
final class PdfLayers {
    private final PDDocument document;
    private final Deque<Boolean> hidden = new ArrayDeque<>();
    private int depth;

    PdfLayers(PDDocument document) {
        this.document = document;
    }

    void begin(COSName tag, COSDictionary properties) {
        boolean hides = COSName.OC.equals(tag) && properties != null && isOff(PDPropertyList.create(properties));
        hidden.push(hides);
        depth += hides ? 1 : 0;
    }

    void end() {
        if (!hidden.isEmpty() && hidden.pop()) {
            depth--;
        }
    }

    boolean areHidden() {
        return depth > 0;
    }

    boolean shows(PDFormXObject form) {
        return form.getOptionalContent() == null || !isOff(form.getOptionalContent());
    }

    private boolean isOff(PDPropertyList layer) {
        PDOptionalContentProperties all = document.getDocumentCatalog().getOCProperties();
        if (all == null) {
            return false;
        }
        if (layer instanceof PDOptionalContentGroup group) {
            return !all.isGroupEnabled(group);
        }
        if (layer instanceof PDOptionalContentMembershipDictionary members) {
            List<PDPropertyList> groups = members.getOCGs();
            return !groups.isEmpty() && groups.stream().allMatch(this::isOff);
        }
        return false;
    }
}
