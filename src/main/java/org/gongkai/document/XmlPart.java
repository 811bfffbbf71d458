package org.gongkai.document;

import com.fasterxml.aalto.stax.InputFactoryImpl;
import java.io.IOException;
import java.util.Optional;
import javax.xml.stream.Location;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;
import org.gongkai.submission.Allowance;
import org.gongkai.submission.Particulars;
import org.gongkai.submission.RejectionReason;
import org.gongkai.submission.SubmissionRejected;

/**
 * Reads one XML part as a stream of elements. Names are local ones, so that the transitional and the strict namespaces
 * of Office Open XML read the same. A document type, which ECMA-376 part 2 forbids, is refused: it is there for
 * entities, which could grow beyond any memory or lead out of the file.
 */
final class XmlPart implements AutoCloseable {
    private static final XMLInputFactory FACTORY = factory();

    private final PartStream in;
    private final XMLStreamReader xml;

    private XmlPart(PartStream in, XMLStreamReader xml) {
        this.in = in;
        this.xml = xml;
    }

    private static XMLInputFactory factory() {
        XMLInputFactory factory = new InputFactoryImpl();
        factory.setProperty(XMLInputFactory.SUPPORT_DTD, false);
        factory.setProperty(XMLInputFactory.IS_SUPPORTING_EXTERNAL_ENTITIES, false);
        return factory;
    }

    static XmlPart open(PartStream in) {
        try {
            return new XmlPart(in, FACTORY.createXMLStreamReader(in));
        } catch (XMLStreamException damaged) {
            throw Damage.ofPart(in.part(), "不是 XML", "is no XML", damaged);
        }
    }

    /** Goes to the next start of an element and returns its name; empty at the end of the part. */
    String nextStart() {
        while (advance()) {
            if (isStart()) {
                return xml.getLocalName();
            }
        }
        return "";
    }

    /** Goes to the next start or end of an element; false at the end of the part. */
    boolean nextTag() {
        while (advance()) {
            if (isStart() || xml.getEventType() == XMLStreamConstants.END_ELEMENT) {
                return true;
            }
        }
        return false;
    }

    private boolean advance() {
        Allowance.check();
        try {
            if (!xml.hasNext()) {
                return false;
            }
            if (xml.next() == XMLStreamConstants.DTD) {
                throw new SubmissionRejected(
                        RejectionReason.ENTITIES_REFUSED, new Particulars("部件 " + in.part(), "the part " + in.part()));
            }
            return true;
        } catch (XMLStreamException damaged) {
            throw notWellFormed(damaged);
        }
    }

    private SubmissionRejected notWellFormed(XMLStreamException damaged) {
        Location at = damaged.getLocation();
        int line = at == null ? 0 : Math.max(0, at.getLineNumber());
        int column = at == null ? 0 : Math.max(0, at.getColumnNumber());
        return Damage.ofPart(
                in.part(),
                "的 XML 有误（第" + line + "行第" + column + "列）",
                "is not well-formed XML (line " + line + ", column " + column + ")",
                damaged);
    }

    /** A value that the standard does not allow where it stands. */
    SubmissionRejected invalid(RuntimeException value) {
        return Damage.ofPart(in.part(), "中有格式不允许的值", "holds a value that the format does not allow", value);
    }

    boolean isStart() {
        return xml.getEventType() == XMLStreamConstants.START_ELEMENT;
    }

    String name() {
        return xml.getLocalName();
    }

    /** The address of the name's vocabulary; empty where it has none. */
    String namespace() {
        String uri = xml.getNamespaceURI();
        return uri == null ? "" : uri;
    }

    /** Goes to the end of the element that starts here, whatever it holds. */
    void skip() {
        for (int depth = 1; depth > 0; ) {
            if (!nextTag()) {
                return;
            }
            depth += isStart() ? 1 : -1;
        }
    }

    /** The text of the element that starts here, up to its end. */
    String text() {
        try {
            return xml.getElementText();
        } catch (XMLStreamException damaged) {
            throw notWellFormed(damaged);
        }
    }

    Optional<String> attribute(String name) {
        for (int i = 0; i < xml.getAttributeCount(); i++) {
            if (xml.getAttributeLocalName(i).equals(name)) {
                return Optional.of(xml.getAttributeValue(i));
            }
        }
        return Optional.empty();
    }

    boolean isTrue(String attribute) {
        return attribute(attribute)
                .filter(value -> value.equals("1") || value.equals("true"))
                .isPresent();
    }

    boolean isFalse(String attribute) {
        return attribute(attribute)
                .filter(value -> value.equals("0") || value.equals("false"))
                .isPresent();
    }

    int number(String attribute, int otherwise) {
        return attribute(attribute).map(Integer::parseInt).orElse(otherwise);
    }

    @Override
    public void close() throws IOException {
        try {
            xml.close();
        } catch (XMLStreamException damaged) {
            throw notWellFormed(damaged);
        } finally {
            in.close();
        }
    }
}
