using System.Collections.Frozen;

namespace Bulletin.Content.Media;

/// <summary>
/// The elements, attributes and functions of style that an SVG may have: those that draw. What loads or runs is not among them.
/// </summary>
/// <remarks>
/// SVG 1.1 and SVG 2, their attribute and property indexes; CSS Values 4, Color 5, Transforms 2, Filter Effects 1. Illustrator keeps its
/// own drawing in a foreignObject, which is harmless: HTML within one is refused by its namespace.
/// </remarks>
internal static class SvgVocabulary
{
    public static readonly FrozenSet<string> Elements = Words("""
        a altGlyph altGlyphDef altGlyphItem animate animateColor animateMotion animateTransform circle clipPath color-profile cursor defs
        desc discard ellipse feBlend feColorMatrix feComponentTransfer feComposite feConvolveMatrix feDiffuseLighting feDisplacementMap
        feDistantLight feDropShadow feFlood feFuncA feFuncB feFuncG feFuncR feGaussianBlur feImage feMerge feMergeNode feMorphology
        feOffset fePointLight feSpecularLighting feSpotLight feTile feTurbulence filter flowDiv flowLine flowPara flowRegion flowRoot
        flowSpan font font-face font-face-format font-face-name font-face-src font-face-uri foreignObject g glyph glyphRef hatch hatchpath
        hkern image line linearGradient marker mask mesh meshgradient meshpatch meshrow metadata missing-glyph mpath path pattern
        polygon polyline radialGradient rect set solidcolor stop style svg switch symbol text textPath title tref tspan use view
        vkern
        """);

    /// <summary>Attributes whose value is a name, a word or a shape, and never style.</summary>
    public static readonly FrozenSet<string> Plain = Words("""
        id class lang role tabindex version baseProfile contentScriptType contentStyleType requiredFeatures requiredExtensions
        systemLanguage title label name target rel type media hreflang download viewBox viewTarget preserveAspectRatio zoomAndPan d points
        path keyPoints keySplines keyTimes begin end dur min max unicode glyph-name g1 g2 u1 u2 panose-1 unicode-range content font-family
        font-style glyphRef format string attributeName attributeType enable-background
        """);

    /// <summary>Attributes that may have any style that passes the scan, among them every presentation attribute.</summary>
    public static readonly FrozenSet<string> Styled = Words("""
        style x y x1 y1 x2 y2 z cx cy r rx ry fx fy fr dx dy width height refX refY markerWidth markerHeight markerUnits orient rotate
        offset transform gradientTransform patternTransform gradientUnits patternUnits patternContentUnits clipPathUnits maskUnits
        maskContentUnits filterUnits primitiveUnits spreadMethod pathLength startOffset method spacing side textLength lengthAdjust
        from to by values additive accumulate calcMode repeatCount repeatDur restart fill-rule in in2 result mode operator k1 k2 k3 k4
        stdDeviation edgeMode order kernelMatrix divisor bias targetX targetY preserveAlpha surfaceScale diffuseConstant
        specularConstant specularExponent kernelUnitLength limitingConeAngle pointsAtX pointsAtY pointsAtZ azimuth elevation scale
        xChannelSelector yChannelSelector baseFrequency numOctaves seed stitchTiles radius tableValues slope intercept amplitude exponent
        filterRes crossorigin decoding fetchpriority externalResourcesRequired focusable ascent descent units-per-em cap-height x-height
        accent-height alphabetic ideographic hanging mathematical v-alphabetic v-ideographic v-hanging v-mathematical horiz-adv-x
        horiz-origin-x horiz-origin-y vert-adv-y vert-origin-x vert-origin-y k bbox slope stemv stemh widths underline-position
        underline-thickness strikethrough-position strikethrough-thickness overline-position overline-thickness arabic-form orientation
        rendering-intent local alignment-baseline background background-color baseline-shift clip clip-path clip-rule color
        color-interpolation color-interpolation-filters color-profile color-rendering color-scheme cursor direction display
        dominant-baseline fill fill-opacity filter flood-color flood-opacity font font-feature-settings font-kerning font-size
        font-size-adjust font-stretch font-variant font-variation-settings font-weight glyph-orientation-horizontal
        glyph-orientation-vertical image-rendering isolation kerning letter-spacing lighting-color line-height marker marker-end
        marker-mid marker-start mask mask-type mix-blend-mode opacity overflow paint-order pointer-events shape-inside shape-padding
        shape-rendering solid-color solid-opacity stop-color stop-opacity stroke stroke-dasharray stroke-dashoffset stroke-linecap
        stroke-linejoin stroke-miterlimit stroke-opacity stroke-width text-align text-anchor text-decoration text-overflow text-rendering
        text-transform transform-box transform-origin unicode-bidi user-select vector-effect visibility white-space word-spacing
        writing-mode
        """);

    public static readonly FrozenSet<string> Rules = Words("""
        charset container counter-style font-face font-feature-values keyframes -webkit-keyframes -moz-keyframes -o-keyframes layer media
        namespace page property supports
        """);

    public static readonly FrozenSet<string> Functions = Words("""
        url var env calc min max clamp round mod rem abs sign sin cos tan asin acos atan atan2 pow sqrt hypot log exp attr
        rgb rgba hsl hsla hwb lab lch oklab oklch color color-mix light-dark icc-color icc-named-color device-cmyk device-gray device-rgb
        matrix matrix3d translate translatex translatey translatez translate3d rotate rotatex rotatey rotatez rotate3d scale scalex scaley
        scalez scale3d skew skewx skewy perspective cubic-bezier steps linear blur brightness contrast drop-shadow grayscale hue-rotate
        invert opacity saturate sepia alpha linear-gradient radial-gradient conic-gradient repeating-linear-gradient
        repeating-radial-gradient repeating-conic-gradient circle ellipse inset polygon path rect xywh shape ray local format tech
        counter counters symbols minmax repeat fit-content not is where has matches nth-child nth-last-child nth-of-type nth-last-of-type
        lang dir host part style selector and or
        """);

    private static FrozenSet<string> Words(string list) =>
        list.Split([' ', '\n', '\r'], StringSplitOptions.RemoveEmptyEntries).Distinct().ToFrozenSet(StringComparer.Ordinal);
}
