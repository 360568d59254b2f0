//! What a new catalogue starts with: NRW's centres, foci and school holidays, compiled in.
