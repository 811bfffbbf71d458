package org.gongkai.document;

import java.awt.geom.GeneralPath;
import java.awt.geom.Path2D;
import java.awt.geom.PathIterator;
import java.awt.geom.Point2D;
import java.awt.geom.Rectangle2D;
import java.io.IOException;
import java.util.List;
import java.util.Objects;
import org.apache.pdfbox.contentstream.PDFGraphicsStreamEngine;
import org.apache.pdfbox.contentstream.operator.Operator;
import org.apache.pdfbox.cos.COSArray;
import org.apache.pdfbox.cos.COSBase;
import org.apache.pdfbox.cos.COSDictionary;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.font.PDFont;
import org.apache.pdfbox.pdmodel.graphics.form.PDFormXObject;
import org.apache.pdfbox.pdmodel.graphics.form.PDTransparencyGroup;
import org.apache.pdfbox.pdmodel.graphics.image.PDImage;
import org.apache.pdfbox.pdmodel.graphics.state.PDGraphicsState;
import org.apache.pdfbox.pdmodel.interactive.annotation.PDAnnotation;
import org.apache.pdfbox.util.Matrix;
import org.apache.pdfbox.util.Vector;

/** Runs the drawing operations of one page and keeps what a person would see of its text and lines. */
final class PdfInk extends PDFGraphicsStreamEngine {
    /** What people fill in or put on a page; links and comments are beside it. */
    private static final List<String> SHOWN_ANNOTATIONS = List.of("Widget", "FreeText", "Stamp");

    private final PdfBudget budget;
    private final PageCanvas canvas;
    private final PdfLayers layers;
    private final GeneralPath path = new GeneralPath();
    private int clipping = -1;
    private int show;

    private PdfInk(PDPage page, PdfLayers layers, PdfBudget budget) {
        super(page);
        this.budget = budget;
        this.layers = layers;
        this.canvas = new PageCanvas(PageFrame.of(page), budget);
    }

    static PageInk of(PDPage page, PdfLayers layers, PdfBudget budget) throws IOException {
        PdfInk ink = new PdfInk(page, layers, budget);
        ink.processPage(page);
        for (PDAnnotation annotation : page.getAnnotations()) {
            boolean shown = SHOWN_ANNOTATIONS.contains(String.valueOf(annotation.getSubtype()))
                    && !annotation.isHidden()
                    && !annotation.isNoView();
            if (shown) {
                ink.showAnnotation(annotation);
            }
        }
        return ink.canvas.ink();
    }

    @Override
    protected void processOperator(Operator operator, List<COSBase> operands) throws IOException {
        budget.operation();
        super.processOperator(operator, operands);
    }

    /** PDFBox would log it and go on without a part of the page. */
    @Override
    protected void operatorException(Operator operator, List<COSBase> operands, IOException damaged)
            throws IOException {
        throw damaged;
    }

    @Override
    public void beginMarkedContentSequence(COSName tag, COSDictionary properties) {
        layers.begin(tag, properties);
    }

    @Override
    public void endMarkedContentSequence() {
        layers.end();
    }

    @Override
    public void showForm(PDFormXObject form) throws IOException {
        if (layers.shows(form)) {
            super.showForm(form);
        }
    }

    @Override
    public void showTransparencyGroup(PDTransparencyGroup form) throws IOException {
        if (layers.shows(form)) {
            super.showTransparencyGroup(form);
        }
    }

    @Override
    public void showTextString(byte[] string) throws IOException {
        show++;
        super.showTextString(string);
    }

    @Override
    public void showTextStrings(COSArray strings) throws IOException {
        show++;
        super.showTextStrings(strings);
    }

    @Override
    protected void showGlyph(Matrix matrix, PDFont font, int code, Vector displacement) throws IOException {
        budget.glyph();
        double width = font.isVertical() ? font.getWidth(code) / 1000 : displacement.getX();
        String text = GlyphText.of(font, code);
        if (!text.isBlank()) {
            canvas.glyph(text, matrix, width, show, layers.areHidden(), getGraphicsState());
        }
    }

    @Override
    public void appendRectangle(Point2D p0, Point2D p1, Point2D p2, Point2D p3) {
        path.moveTo((float) p0.getX(), (float) p0.getY());
        path.lineTo((float) p1.getX(), (float) p1.getY());
        path.lineTo((float) p2.getX(), (float) p2.getY());
        path.lineTo((float) p3.getX(), (float) p3.getY());
        path.closePath();
    }

    @Override
    public void moveTo(float x, float y) {
        path.moveTo(x, y);
    }

    @Override
    public void lineTo(float x, float y) {
        if (path.getCurrentPoint() == null) {
            path.moveTo(x, y);
        } else {
            path.lineTo(x, y);
        }
    }

    @Override
    public void curveTo(float x1, float y1, float x2, float y2, float x3, float y3) {
        if (path.getCurrentPoint() == null) {
            path.moveTo(x3, y3);
        } else {
            path.curveTo(x1, y1, x2, y2, x3, y3);
        }
    }

    @Override
    public Point2D getCurrentPoint() {
        return Objects.requireNonNullElseGet(path.getCurrentPoint(), Point2D.Double::new);
    }

    @Override
    public void closePath() {
        if (path.getCurrentPoint() != null) {
            path.closePath();
        }
    }

    @Override
    public void clip(int windingRule) {
        clipping = windingRule;
    }

    @Override
    public void strokePath() {
        if (!layers.areHidden()) {
            canvas.stroke(path, getGraphicsState());
        }
        endPath();
    }

    @Override
    public void fillPath(int windingRule) throws IOException {
        if (!layers.areHidden()) {
            canvas.fill(path, getGraphicsState());
        }
        endPath();
    }

    @Override
    public void fillAndStrokePath(int windingRule) throws IOException {
        if (!layers.areHidden()) {
            canvas.fill(path, getGraphicsState());
            canvas.stroke(path, getGraphicsState());
        }
        endPath();
    }

    @Override
    public void endPath() {
        if (clipping >= 0) {
            path.setWindingRule(clipping);
            PDGraphicsState state = getGraphicsState();
            if (!isEmpty(path)) {
                state.intersectClippingPath(path);
            }
            clipping = -1;
        }
        path.reset();
        path.setWindingRule(Path2D.WIND_NON_ZERO);
    }

    private static boolean isEmpty(Path2D path) {
        PathIterator steps = path.getPathIterator(null);
        return steps.isDone();
    }

    @Override
    public void shadingFill(COSName name) {
        // A gradient neither is text nor rules a table.
    }

    @Override
    public void drawImage(PDImage image) {
        if (!layers.areHidden()) {
            Matrix matrix = getGraphicsState().getCurrentTransformationMatrix();
            Rectangle2D area = matrix.createAffineTransform()
                    .createTransformedShape(new Rectangle2D.Double(0, 0, 1, 1))
                    .getBounds2D();
            canvas.picture(area, isOpaque(image), getGraphicsState());
        }
    }

    private static boolean isOpaque(PDImage image) {
        COSBase dictionary = image.getCOSObject();
        return !image.isStencil()
                && dictionary instanceof COSDictionary entries
                && !entries.containsKey(COSName.SMASK)
                && !entries.containsKey(COSName.MASK)
                && entries.getInt(COSName.getPDFName("SMaskInData"), 0) == 0;
    }
}
