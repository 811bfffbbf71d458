package org.gongkai.submission;

import java.util.Locale;

/**
 * Why a submission is set aside. The code is part of the public contract (export column {@code reason_code}); the texts
 * say what is wrong and what to do, Chinese first.
 */
public enum RejectionReason {
    MISSING(
            "文件不存在：登记后被移走或改名，或只有清单列出（见后）；请放入文件后重新加载",
            "The file is not there: it was moved or renamed after it was listed, or only a manifest names it, as follows; put "
                    + "it in and load again"),
    CHANGING(
            "文件在登记之后或读取时仍在变化（可能尚未传完），请在传完后重新加载",
            "The file changed after it was listed or while it was read, perhaps still being copied; load again once it is complete"),
    LINK_NOT_FOLLOWED(
            "符号链接指向收件箱之外或指向自身，未予读取，请放入文件本身",
            "A symbolic link that leads out of the inbox, or to itself, is not followed; put in the file itself"),
    UNSAFE_NAME(
            "压缩包内的文件名不安全（指向压缩包之外或过长），请重新打包后提交",
            "The name in the archive is unsafe (leads out of it, or is too long); pack it again and resubmit"),
    EMPTY_ARCHIVE("压缩包内没有可提交的文件，请检查后重新打包", "The archive holds no file to be loaded; check it and pack it again"),
    MANIFEST_UNUSABLE(
            "压缩包内的清单有误（见后），整个压缩包未予读取；请更正清单后重新打包提交",
            "A manifest in the archive is wrong, as follows, so that nothing of the archive was read; correct it, pack it again "
                    + "and resubmit"),
    NOT_FETCHED(
            "网页未能取得，请检查网址后重新加载；原因见后",
            "The page could not be fetched; check its address and load again; the cause follows"),
    NO_ACCESS("没有读取该文件的权限，请调整权限后重新加载", "The file may not be read; grant access and load again"),
    EMPTY_FILE("文件为空，请重新导出后提交", "The file is empty; export it again and resubmit"),
    UNKNOWN_FORMAT(
            "无法识别的文件格式，请提交网页（HTML）、Excel、Word、PDF 或文本格式的报告",
            "Not a format that Gongkai reads; submit the report as HTML, Excel, Word, PDF or text"),
    PICTURE(
            "文件是图片，无法读取其中的数字，请提交含表格文字的报告；只有图片或扫描件的，用 template 命令生成填报表，照原件填写后提交",
            "The file is a picture; submit the report with its tables as text; where there are only pictures or scans, write a "
                    + "form with the command template, key the figures in and submit that"),
    SCANNED_PDF(
            "PDF 是扫描件，表格只是图片，无法读取其中的数字，请提交由文档直接导出的 PDF 或网页；只有扫描件的，用 template 命令生成填报表，照原件填写后提交",
            "The PDF is a scan whose tables are pictures; submit the PDF that was exported from the document, or the page; where "
                    + "there is only the scan, write a form with the command template, key the figures in and submit that"),
    UNMAPPED_TEXT(
            "PDF 的字体没有文字编码，无法得知印出的是什么数字，请用其他方式导出后提交",
            "The fonts of the PDF do not tell which characters they print; export it in another way and resubmit"),
    UNREADABLE(
            "文件已损坏或不完整，无法打开，请重新导出后提交",
            "The file is damaged or incomplete and cannot be opened; export it again and resubmit"),
    ENTITIES_REFUSED(
            "文件内的 XML 含有文档类型声明或实体，Office 从不写入，可能是恶意文件，未予读取；请重新导出后提交",
            "XML in the file has a document type or entities, which Office never writes and which may be an attack; it was "
                    + "not read; export it again and resubmit"),
    ENCRYPTED("文件已加密，请去除密码后重新提交", "The file is encrypted; remove the password and resubmit"),
    TOO_LARGE(
            "文件超过允许的上限（见后），请拆分后提交，或由管理员提高相应设置",
            "The file exceeds a limit, which follows; split it and resubmit, or raise the setting"),
    TOOK_TOO_LONG(
            "读取该文件超过允许的时间，请重新导出后提交，或由管理员提高相应设置",
            "Reading the file took longer than allowed; export it again and resubmit, or raise the setting"),
    NO_STATUTORY_TABLES(
            "未找到法定表格（第二、三、四部分），请确认提交的是政府信息公开工作年度报告全文；表格是图片或扫描件的，用 template 命令生成填报表，照原件填写后提交",
            "None of the statutory tables (parts two, three and four) was found; submit the full annual report; where the "
                    + "tables are pictures or scans, write a form with the command template, key the figures in and submit that"),
    LIST_OF_REPORTS(
            "这是列出各份报告的目录页，本身不是报告，请提交其中的各份报告；份数见后",
            "This is a page that lists reports and is none itself; submit the reports that it lists; their number follows"),
    OTHER_PAPER(
            "这是另一种文件（公开指南、目录、要点、制度、通知等），不是年度报告，请提交年度报告本身；依据见后",
            "This is another paper, such as a guide, a catalogue, a plan, a rule or a notice, and no annual report; submit the "
                    + "report itself; the evidence follows"),
    EXPLANATION(
            "这是对年度报告的解读，没有法定表格，请提交年度报告本身；依据见后",
            "This explains an annual report and has none of the statutory tables; submit the report itself; the evidence follows"),
    QUARTERLY_STATISTICS(
            "这是季度、月度或半年的统计，不是年度报告，请提交全年的年度报告；依据见后",
            "These are statistics of a quarter, a month or half a year; submit the annual report; the evidence follows"),
    EARLIER_FORM(
            "报告采用2019年以前的格式（统计指标或文字），没有现行法定表格，不载入；2019年及以后的年度，请按法定表格填报后提交；依据见后",
            "The report has the form of before 2019, a list of indicators or text, without the statutory tables, and is not "
                    + "loaded; for 2019 and later submit the statutory form; the evidence follows"),
    ATTACHMENT_ONLY(
            "报告或其表格只在附件中，页面本身没有法定表格，请提交附件；附件见后",
            "The report, or its tables, is only attached to this page; submit the attachment, which follows"),
    PICTURE_ONLY(
            "报告的表格是图片，无法读取其中的数字，请提交表格为文字的报告；只有图片的，用 template 命令生成填报表，照原件填写后提交；图片见后",
            "The tables of the report are pictures; submit it with its tables as text; where there are only pictures, write a "
                    + "form with the command template, key the figures in and submit that; the pictures follow"),
    INCOMPLETE_TABLES(
            "法定表格不完整，文件可能被截断，请提交全文；缺少的部分见后",
            "Statutory tables are missing, the file may be cut off; submit the full report; missing parts follow"),
    UNKNOWN_HEADER(
            "表格的行在，但表头与法定格式不符，无法确定各列是什么，请按法定格式的列名提交；所在部分见后",
            "Rows of a statutory table are there, but its header is not the form's, so that its columns cannot be told; submit "
                    + "it with the form's column names; the part follows"),
    CUT_OFF("文件在中途截断，未读到法定表格，请提交全文", "The file is cut off before its statutory tables; submit the full report"),
    BLANK_TEMPLATE("这是空白的法定表格模板，没有填写任何数字，请填写后提交", "This is the blank statutory form; fill it in and resubmit"),
    VALUES_LOST(
            "表格文字残缺，数值无法恢复，请提交原始网页或文件",
            "The table text has lost values that cannot be recovered; submit the original page or file"),
    INTERNAL_ERROR(
            "程序处理该文件时出错，数字未载入；请将日志交给维护人员，下次加载时会重新尝试",
            "Gongkai failed on this file and loaded nothing of it; pass the log on; the next load tries again");

    private final String chinese;
    private final String english;

    RejectionReason(String chinese, String english) {
        this.chinese = chinese;
        this.english = english;
    }

    /** The code of the export, such as {@code no_statutory_tables}. */
    public String code() {
        return name().toLowerCase(Locale.ROOT);
    }

    public String chinese() {
        return chinese;
    }

    public String english() {
        return english;
    }
}
