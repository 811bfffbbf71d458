package org.gongkai.submission;

import java.util.Locale;

/**
 * Why a submission is set aside. The code is part of the public contract (export column {@code reason_code}); the texts
 * say what is wrong and what to do, Chinese first.
 */
public enum RejectionReason {
    MISSING(
            "文件在读取前已被移走或改名，请放回后重新加载",
            "The file was moved or renamed before it could be read; put it back and load again"),
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
    NOT_FETCHED(
            "网页未能取得，请检查网址后重新加载；原因见后",
            "The page could not be fetched; check its address and load again; the cause follows"),
    NO_ACCESS("没有读取该文件的权限，请调整权限后重新加载", "The file may not be read; grant access and load again"),
    EMPTY_FILE("文件为空，请重新导出后提交", "The file is empty; export it again and resubmit"),
    UNKNOWN_FORMAT(
            "无法识别的文件格式，请提交网页（HTML）、Excel 或文本格式的报告",
            "Not a format that Gongkai reads; submit the report as HTML, Excel or text"),
    PICTURE("文件是图片，无法读取其中的数字，请提交含表格文字的报告", "The file is a picture; submit the report with its tables as text"),
    UNREADABLE(
            "文件已损坏或不完整，无法打开，请重新导出后提交",
            "The file is damaged or incomplete and cannot be opened; export it again and resubmit"),
    ENCRYPTED("文件已加密，请去除密码后重新提交", "The file is encrypted; remove the password and resubmit"),
    TOO_LARGE(
            "文件的大小或单元格数超过允许的上限，请拆分后提交",
            "The file has more bytes or cells than the configured limit; split it and resubmit"),
    NO_STATUTORY_TABLES(
            "未找到法定表格（第二、三、四部分），请确认提交的是政府信息公开工作年度报告全文",
            "None of the statutory tables (parts two, three and four) was found; submit the full annual report"),
    INCOMPLETE_TABLES(
            "法定表格不完整，文件可能被截断，请提交全文；缺少的部分见后",
            "Statutory tables are missing, the file may be cut off; submit the full report; missing parts follow"),
    BLANK_TEMPLATE("这是空白的法定表格模板，没有填写任何数字，请填写后提交", "This is the blank statutory form; fill it in and resubmit"),
    VALUES_LOST(
            "表格文字残缺，数值无法恢复，请提交原始网页或文件",
            "The table text has lost values that cannot be recovered; submit the original page or file");

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
