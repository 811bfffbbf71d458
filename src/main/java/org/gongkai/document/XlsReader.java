package org.gongkai.document;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.apache.poi.EncryptedDocumentException;
import org.apache.poi.hpsf.HPSFException;
import org.apache.poi.hpsf.PropertySet;
import org.apache.poi.hpsf.PropertySetFactory;
import org.apache.poi.hpsf.SummaryInformation;
import org.apache.poi.hssf.eventusermodel.HSSFEventFactory;
import org.apache.poi.hssf.eventusermodel.HSSFRequest;
import org.apache.poi.poifs.filesystem.POIFSFileSystem;
import org.gongkai.submission.Content;
import org.gongkai.submission.Particulars;
import org.gongkai.submission.RejectionReason;
import org.gongkai.submission.SourceAddress;
import org.gongkai.submission.SubmissionRejected;

/** Reads {@code .xls} workbooks of Excel 97 and later, and {@code .et} of WPS, as streams of records. */
final class XlsReader implements DocumentReader {
    private static final List<String> STREAM_NAMES = List.of("Workbook", "WORKBOOK", "WorkBook");

    private final Limits limits;

    XlsReader(Limits limits) {
        this.limits = limits;
    }

    @Override
    public boolean recognises(Content content) {
        if (Signature.of(content.bytes()).filter(Signature.OLE::equals).isEmpty()) {
            return false;
        }
        try (POIFSFileSystem file = new POIFSFileSystem(content.open())) {
            return STREAM_NAMES.stream().anyMatch(file.getRoot()::hasEntry);
        } catch (IOException | RuntimeException damaged) {
            return false;
        }
    }

    /** POI answers damaged records with exceptions of many kinds, so any but our own means that it cannot be read. */
    @Override
    public Document read(Content content) {
        try (POIFSFileSystem file = new POIFSFileSystem(content.open())) {
            return read(file);
        } catch (SubmissionRejected rejected) {
            throw rejected;
        } catch (EncryptedDocumentException encrypted) {
            throw new SubmissionRejected(RejectionReason.ENCRYPTED, Particulars.NONE, encrypted);
        } catch (IOException | RuntimeException damaged) {
            throw Damage.of("工作簿的记录损坏或被截断", "records of the workbook are damaged or cut off", damaged);
        }
    }

    private Document read(POIFSFileSystem file) throws IOException {
        XlsRecords records = new XlsRecords(limits);
        HSSFRequest request = new HSSFRequest();
        request.addListenerForAllRecords(records);
        new HSSFEventFactory().processWorkbookEvents(request, file);
        List<SheetContents> sheets = records.sheets();
        List<Block> grids =
                sheets.stream().<Block>flatMap(sheet -> sheet.grid().stream()).toList();
        List<Remark> remarks = new ArrayList<>();
        sheets.forEach(sheet -> remarks.addAll(sheet.remarks()));
        return new Document(title(file, remarks), grids, Map.of(), remarks, pictures(sheets));
    }

    private static Enclosures pictures(List<SheetContents> sheets) {
        EnclosureList pictures = new EnclosureList();
        for (SheetContents sheet : sheets) {
            for (int i = 0; i < sheet.pictures() && !pictures.isFull(); i++) {
                pictures.picture(sheet.name(), "");
            }
        }
        return pictures.found();
    }

    /** Damaged properties cost a workbook its title, but not its figures. */
    private static Optional<String> title(POIFSFileSystem file, List<Remark> remarks) {
        if (!file.getRoot().hasEntry(SummaryInformation.DEFAULT_STREAM_NAME)) {
            return Optional.empty();
        }
        try {
            PropertySet properties = PropertySetFactory.create(file.getRoot(), SummaryInformation.DEFAULT_STREAM_NAME);
            return properties instanceof SummaryInformation summary
                    ? Optional.ofNullable(summary.getTitle()).map(String::strip).filter(title -> !title.isEmpty())
                    : Optional.empty();
        } catch (IOException | HPSFException | RuntimeException damaged) {
            remarks.add(
                    new Remark("unreadable_properties", String.valueOf(damaged.getMessage()), new SourceAddress("")));
            return Optional.empty();
        }
    }
}
