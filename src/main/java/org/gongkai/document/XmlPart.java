package org.gongkai.document;

import com.fasterxml.aalto.stax.InputFactoryImpl;
import java.io.IOException;
import java.io.InputStream;
import java.util.Optional;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;
import org.gongkai.submission.Allowance;

/**
 * Reads one XML part as a stream of elements. Names are local ones, so that the transitional and the strict namespaces
 * of Office Open XML read the same. Document types and external entities, which Office never writes, are not resolved.
 */
final class XmlPart implements AutoCloseable {
    private static final XMLInputFactory FACTORY = factory();

    private final InputStream in;
    private final XMLStreamReader xml;

    private XmlPart(InputStream in, XMLStreamReader xml) {
        this.in = in;
        this.xml = xml;
    }

    private static XMLInputFactory factory() {
        XMLInputFactory factory = new InputFactoryImpl();
        factory.setProperty(XMLInputFactory.SUPPORT_DTD, false);
        factory.setProperty(XMLInputFactory.IS_SUPPORTING_EXTERNAL_ENTITIES, false);
        return factory;
    }

    static XmlPart open(InputStream in) throws XMLStreamException {
        return new XmlPart(in, FACTORY.createXMLStreamReader(in));
    }

    /** Goes to the next start of an element and returns its name; empty at the end of the part. */
    String nextStart() throws XMLStreamException {
        while (xml.hasNext()) {
            Allowance.check();
            if (xml.next() == XMLStreamConstants.START_ELEMENT) {
                return xml.getLocalName();
            }
        }
        return "";
    }

    /** Goes to the next start or end of an element; false at the end of the part. */
    boolean nextTag() throws XMLStreamException {
        while (xml.hasNext()) {
            Allowance.check();
            int event = xml.next();
            if (event == XMLStreamConstants.START_ELEMENT || event == XMLStreamConstants.END_ELEMENT) {
                return true;
            }
        }
        return false;
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
    void skip() throws XMLStreamException {
        for (int depth = 1; depth > 0; ) {
            if (!nextTag()) {
                return;
            }
            depth += isStart() ? 1 : -1;
        }
    }

    /** The text of the element that starts here, up to its end. */
    String text() throws XMLStreamException {
        return xml.getElementText();
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

    int number(String attribute, int otherwise) {
        return attribute(attribute).map(Integer::parseInt).orElse(otherwise);
    }

    @Override
    public void close() throws XMLStreamException, IOException {
        xml.close();
        in.close();
    }
}
