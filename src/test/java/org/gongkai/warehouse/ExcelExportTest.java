package org.gongkai.warehouse;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ExcelExportTest {

    @Test
    void goesOnOnANewSheetWhereOneIsFull(@TempDir Path folder) throws Exception {
        Path file = folder.resolve("a.xlsx");
        try (ExportFile out = new ExcelExport(file, 3, "figure")) {
            for (int row = 1; row <= 5; row++) {
                out.row("=" + row);
            }
        }

        try (InputStream in = Files.newInputStream(file);
                XSSFWorkbook workbook = new XSSFWorkbook(in)) {
            assertThat(workbook)
                    .hasSize(3)
                    .allSatisfy(sheet -> assertThat(sheet.getRow(0).getCell(0).getStringCellValue())
                            .isEqualTo("figure"));
            assertThat(workbook.getSheetAt(2).getRow(1).getCell(0).getStringCellValue())
                    .isEqualTo("=5");
        }
    }
}
