"""Writes Box.ttf: a font of one visible glyph, an empty box, for every Unicode character.

It stands last in the list of fonts, so that a character that no other font has still prints as a
visible box and keeps its text in the PDF (PDF/UA forbids a font's own "missing glyph").
Run: pip install fonttools && python3 box_font.py
"""
from fontTools.fontBuilder import FontBuilder
from fontTools.pens.ttGlyphPen import TTGlyphPen
from fontTools.ttLib.tables._c_m_a_p import CmapSubtable


def ring(pen, outer, inner):
    for (left, bottom, right, top), forward in ((outer, True), (inner, False)):
        corners = [(left, bottom), (left, top), (right, top), (right, bottom)]
        corners = corners if forward else corners[::-1]
        pen.moveTo(corners[0])
        for corner in corners[1:]:
            pen.lineTo(corner)
        pen.closePath()


box = TTGlyphPen(None)
ring(box, (60, 0, 540, 660), (100, 40, 500, 620))
box = box.glyph()
empty = TTGlyphPen(None).glyph()

font = FontBuilder(1000, isTTF=True)
font.setupGlyphOrder([".notdef", "space", "box"])
font.setupCharacterMap({0x20: "space"})
font.setupGlyf({".notdef": box, "space": empty, "box": box})
font.setupHorizontalMetrics({".notdef": (600, 60), "space": (250, 0), "box": (600, 60)})
font.setupHorizontalHeader(ascent=750, descent=-250)
font.setupNameTable({"familyName": "Box", "styleName": "Regular", "uniqueFontIdentifier": "Box 1",
                     "fullName": "Box", "psName": "Box-Regular", "version": "Version 1.0"})
font.setupOS2(sTypoAscender=750, sTypoDescender=-250, usWinAscent=750, usWinDescent=250)
font.setupPost()
font.font["head"].created = font.font["head"].modified = 3786825600  # 1 January 2024
font.font.recalcTimestamp = False

table = CmapSubtable.newSubtable(13)
table.platformID, table.platEncID, table.language = 3, 10, 0
table.format, table.reserved, table.length, table.nGroups = 13, 0, 0, 0
table.cmap = {code: "box" for code in range(0x21, 0x110000) if not 0xD800 <= code < 0xE000}
table.cmap[0x20] = "space"
font.font["cmap"].tables = [table]
font.save("Box.ttf")
