package org.gongkai.document;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.gongkai.document.WorkbookPart.SheetEntry;
import org.gongkai.submission.Content;

/**
 * Reads {@code .xlsx} and {@code .xlsm} workbooks as streams, each sheet with text as one grid. POI's own event
 * reader takes seven times as long for a workbook of the usual 10 KB, most of it to open the package and to model the
 * styles.
 */
final class XlsxReader implements DocumentReader {
    private static final String PICTURES = "xl/media/";

    private final Limits limits;

    XlsxReader(Limits limits) {
        this.limits = limits;
    }

    @Override
    public boolean recognises(Content content) {
        if (Signature.of(content.bytes()).filter(Signature.ZIP::equals).isEmpty()) {
            return false;
        }
        try (OfficePackage file = OfficePackage.open(content.bytes(), limits)) {
            return file.has("xl/workbook.xml") || WorkbookPart.find(file).isPresent();
        } catch (IOException damaged) {
            throw Damage.ofZip(damaged);
        }
    }

    @Override
    public Document read(Content content) {
        try (OfficePackage file = OfficePackage.open(content.bytes(), limits)) {
            file.refuseDocumentType();
            return read(file);
        } catch (IOException | IllegalArgumentException | IndexOutOfBoundsException damaged) {
            throw Damage.of("工作簿的部件有误", "a part of the workbook is wrong", damaged);
        }
    }

    private Document read(OfficePackage file) throws IOException {
        WorkbookPart workbook = WorkbookPart.read(file);
        SharedStrings texts = SharedStrings.read(workbook.related(file, "sharedStrings"));
        CellStyles styles = CellStyles.read(workbook.related(file, "styles"));
        CellBudget budget = new CellBudget(limits);
        List<Block> grids = new ArrayList<>();
        List<Remark> remarks = new ArrayList<>();
        limits.checkSheets(workbook.sheets().size());
        for (SheetEntry entry : workbook.sheets()) {
            SheetContents sheet = new SheetContents(entry.name(), entry.hidden(), limits, budget);
            try (XmlPart xml = XmlPart.open(file.required(entry.part()))) {
                read(xml, texts, styles, workbook.from1904(), sheet);
            }
            sheet.grid().ifPresent(grids::add);
            remarks.addAll(sheet.remarks());
        }
        return new Document(PackageProperties.title(file), grids, Map.of(), remarks, pictures(file));
    }

    private static Enclosures pictures(OfficePackage file) {
        EnclosureList pictures = new EnclosureList();
        file.partsIn(PICTURES).forEach(part -> pictures.picture(part.substring(PICTURES.length()), ""));
        return pictures.found();
    }

    private static void read(
            XmlPart xml, SharedStrings texts, CellStyles styles, boolean from1904, SheetContents sheet) {
        try {
            SheetPart.read(xml, texts, styles, from1904, sheet);
        } catch (IllegalArgumentException | IndexOutOfBoundsException wrong) {
            throw xml.invalid(wrong);
        }
    }
}
