using System.Text.Encodings.Web;
using System.Text.Json;

namespace Bulletin.Editions.Data;

/// <summary>
/// How JSON is written everywhere: indented for people, Chinese as it is. Never placed within HTML, so nothing more is escaped.
/// </summary>
internal static class JsonText
{
    public static readonly JsonWriterOptions Options =
        new() { Indented = true, NewLine = "\n", Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping, SkipValidation = true };
}
