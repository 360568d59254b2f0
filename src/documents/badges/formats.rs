//! Sheets of labels, A4, as their makers sell them.
//!
//! Sizes are those of the gLabels templates (`avery-iso-`, `zweckform-iso-` and `herma-iso-templates.xml`),
//! which were measured on real sheets. What is missing here could not be verified there.

use serde::{Deserialize, Serialize};

use crate::texts::Texts;

/// Where the labels of a sheet lie, in millimetres.
#[derive(Clone, Copy, Debug, PartialEq, Serialize)]
pub struct Layout {
    /// Width of a label.
    pub width: f64,
    /// Height of a label.
    pub height: f64,
    /// Labels side by side.
    pub columns: u16,
    /// Labels one below the other.
    pub rows: u16,
    /// From the left edge of the sheet to the first label.
    pub left: f64,
    /// From the upper edge of the sheet to the first label.
    pub top: f64,
    /// From the left edge of a label to that of the next.
    pub across: f64,
    /// From the upper edge of a label to that of the next.
    pub down: f64,
}

impl Layout {
    /// How many labels a sheet has.
    pub fn labels(self) -> u16 {
        self.columns * self.rows
    }
}

macro_rules! formats {
    ($($(#[$doc:meta])* $name:ident: $maker:literal, [$width:literal, $height:literal],
        [$columns:literal, $rows:literal], [$left:literal, $top:literal], [$across:literal, $down:literal];)*
    ) => {
        /// A kind of sheet.
        #[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
        #[serde(rename_all = "snake_case")]
        pub enum LabelFormat {
            $($(#[$doc])* $name,)*
        }

        impl LabelFormat {
            /// All of them, plain paper first.
            pub const ALL: &[Self] = &[$(Self::$name,)*];

            /// Maker and numbers; empty for plain paper.
            pub fn maker(self) -> &'static str {
                match self {
                    $(Self::$name => $maker,)*
                }
            }

            /// Where its labels lie.
            pub fn layout(self) -> Layout {
                match self {
                    $(Self::$name => Layout {
                        width: $width, height: $height, columns: $columns, rows: $rows,
                        left: $left, top: $top, across: $across, down: $down,
                    },)*
                }
            }
        }
    };
}

formats! {
    /// Plain paper or card, to be cut; fits the usual holders.
    #[default]
    Plain: "", [90.0, 55.0], [2, 5], [15.0, 11.0], [90.0, 55.0];
    /// Name labels that come off textiles.
    AveryL4784: "Avery Zweckform L4784, L4785, L4786, L4787", [80.0, 50.0], [2, 5], [18.0, 13.0], [95.0, 55.0];
    /// Business cards that hold in name badge holders.
    Avery32015: "Avery Zweckform 32015", [85.0, 54.0], [2, 4], [17.0, 31.5], [91.0, 60.0];
    /// Large labels.
    AveryL7165: "Avery L7165, J8165", [99.1, 67.7], [2, 4], [4.67, 13.04], [101.64, 67.73];
    /// Labels for all purposes.
    Herma4667: "Herma 4667, 8653, 10013, 10307", [96.0, 50.8], [2, 5], [8.0, 21.5], [99.0, 50.8];
    /// Business cards.
    Herma5028: "Herma 5028", [83.8, 50.8], [2, 5], [18.6, 22.0], [89.2, 50.8];
}

impl LabelFormat {
    /// "Avery Zweckform L4784, … – 80 × 50 mm, 10 je Bogen".
    pub fn label(self, texts: Texts) -> String {
        let layout = self.layout();
        let size = texts.label_size(texts.decimal(layout.width), texts.decimal(layout.height));
        let maker = if self.maker().is_empty() { texts.label_plain() } else { self.maker() };
        texts.label_format(maker, size, layout.labels())
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::texts::Lang;

    #[test]
    fn labels_lie_on_the_sheet_and_not_on_each_other() {
        for &format in LabelFormat::ALL {
            let Layout { width, height, columns, rows, left, top, across, down } = format.layout();
            let right = left + f64::from(columns - 1) * across + width;
            let bottom = top + f64::from(rows - 1) * down + height;
            assert!(right <= 210.0 && bottom <= 297.0, "{format:?} runs off: {right} {bottom}");
            assert!(across >= width && down >= height, "{format:?} overlaps");
            // Makers leave about as much at the right as at the left.
            assert!((210.0 - right - left).abs() < 2.0, "{format:?}: {left} {right}");
            assert!((297.0 - bottom - top).abs() < 2.5, "{format:?}: {top} {bottom}");
        }
    }

    #[test]
    fn formats_are_named_by_maker_and_size() {
        let names: Vec<_> =
            LabelFormat::ALL.iter().take(4).map(|format| format.label(Texts::new(Lang::De))).collect();
        assert_eq!(
            names,
            [
                "Normales Papier – 90 × 55 mm, 10 je Bogen",
                "Avery Zweckform L4784, L4785, L4786, L4787 – 80 × 50 mm, 10 je Bogen",
                "Avery Zweckform 32015 – 85 × 54 mm, 8 je Bogen",
                "Avery L7165, J8165 – 99,1 × 67,7 mm, 8 je Bogen",
            ]
        );
    }
}
