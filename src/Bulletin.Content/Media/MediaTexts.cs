using System.Xml;
using Bulletin.Content.Diagnostics;

namespace Bulletin.Content.Media;

/// <summary>What is found in pictures, for the messages about them.</summary>
internal static class MediaTexts
{
    public static Wording BrokenXml(XmlException fault) => new(
        $"写错的 XML：第 {fault.LineNumber} 行格式不对（{fault.Message}）",
        $"invalid XML ({fault.Message})");
}
