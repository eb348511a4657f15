using System.Text.Encodings.Web;
using System.Text.Json;
using Bulletin.Content;

namespace Bulletin.OpenData.Catalogues;

/// <summary>How descriptions are written: for programs, and for people who open them: indented, Chinese as it is, LF.</summary>
internal static class Json
{
    private static readonly JsonWriterOptions Options = new()
    {
        Indented = true,
        NewLine = "\n",
        Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
    };

    public static void Write(Stream output, Action<Utf8JsonWriter> write)
    {
        using (var json = new Utf8JsonWriter(output, Options))
            write(json);
        output.WriteByte((byte)'\n');
    }

    /// <summary>A member that is there only when it says something.</summary>
    public static void Text(this Utf8JsonWriter json, string name, string? value)
    {
        if (!string.IsNullOrEmpty(value))
            json.WriteString(name, value);
    }

    public static void Object(this Utf8JsonWriter json, string name, Action write)
    {
        json.WriteStartObject(name);
        write();
        json.WriteEndObject();
    }

    public static void Array<T>(this Utf8JsonWriter json, string name, IEnumerable<T> items, Action<T> write)
    {
        json.WriteStartArray(name);
        foreach (var item in items)
            write(item);
        json.WriteEndArray();
    }

    /// <summary>An array of objects.</summary>
    public static void Objects<T>(this Utf8JsonWriter json, string name, IEnumerable<T> items, Action<T> members) =>
        json.Array(name, items, item =>
        {
            json.WriteStartObject();
            members(item);
            json.WriteEndObject();
        });

    public static void Texts(this Utf8JsonWriter json, string name, IEnumerable<string> items) =>
        json.Array(name, items, json.WriteStringValue);

    /// <summary>A path of the output tree as an address below the site's.</summary>
    public static string Address(Uri site, string path) =>
        site.AbsoluteUri + string.Join('/', path.Split('/').Select(Uri.EscapeDataString));

    /// <summary>The page of a route.</summary>
    public static string Address(Uri site, Route route) => Address(site, route.Path);
}
