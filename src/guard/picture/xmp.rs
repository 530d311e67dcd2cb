//! XMP, which lies in all formats as it is, plain XML (<https://www.adobe.com/devnet/xmp.html>, part 3).

use super::data::{PictureData, says};
use quick_xml::{Reader, events::Event};

/// Packets begin and end so.
const PACKETS: [(&[u8], &[u8]); 2] = [(b"<x:xmpmeta", b"</x:xmpmeta>"), (b"<rdf:RDF", b"</rdf:RDF>")];

/// A picture may hold so many packets; more are no picture's.
const MOST: usize = 16;

/// Reads all packets in some bytes.
pub(super) fn find(bytes: &[u8], data: &mut PictureData) {
    let Some((open, close)) = PACKETS.iter().find(|(open, _)| memchr::memmem::find(bytes, open).is_some()) else {
        return;
    };
    for start in memchr::memmem::find_iter(bytes, open).take(MOST) {
        let packet = &bytes[start..];
        let end = memchr::memmem::find(packet, close).map_or(packet.len(), |end| end + close.len());
        read(&String::from_utf8_lossy(&packet[..end]), data);
    }
}

/// Takes up each property that has a value, as an attribute or somewhere within its element.
fn read(packet: &str, data: &mut PictureData) {
    let mut reader = Reader::from_str(packet);
    let mut open: Vec<String> = Vec::new();
    // What is not well-formed says no more.
    while let Ok(event) = reader.read_event() {
        match event {
            Event::Start(element) | Event::Empty(element) if open.len() < 64 => {
                let attributes = element.attributes().flatten();
                for own in attributes.filter(|own| says(&own.value)) {
                    data.property(own.key.local_name().as_ref());
                }
                let empty = packet.as_bytes().get(reader.buffer_position() as usize - 2) == Some(&b'/');
                if !empty {
                    open.push(element.local_name().as_ref().to_owned());
                }
            }
            Event::End(_) => _ = open.pop(),
            Event::Text(text) if says(&text) => open.iter().for_each(|name| data.property(name)),
            Event::CData(text) if says(&text) => open.iter().for_each(|name| data.property(name)),
            Event::Start(_) | Event::Empty(_) | Event::Eof => return,
            _ => {}
        }
    }
}
