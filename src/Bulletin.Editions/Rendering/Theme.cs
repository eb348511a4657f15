using System.Collections.Frozen;
using System.Collections.Immutable;
using System.Reflection;
using System.Runtime.CompilerServices;
using Bulletin.Content;
using Bulletin.Content.Configuration;
using Bulletin.Editions.Models;
using Microsoft.AspNetCore.Razor.Hosting;

namespace Bulletin.Editions.Rendering;

/// <summary>A theme: compiled templates and embedded assets of one assembly. Themes are trusted code.</summary>
/// <remarks>
/// Templates below <c>Mobile/</c> and <c>Accessible/</c> stand in for those of the same name in that edition; assets below
/// <c>assets/m/</c> and <c>assets/wza/</c>, and files below <c>m/</c> and <c>wza/</c>, are that edition's alone.
/// </remarks>
public sealed class Theme
{
    private readonly FrozenDictionary<Edition, FrozenDictionary<string, Type>> templates;

    private static readonly ConditionalWeakTable<Assembly, Theme> Known = [];

    [ThreadStatic]
    private static Dictionary<Type, Template>? instances;

    private Theme(Assembly assembly, IReadOnlyDictionary<string, Type> found)
    {
        Assembly = assembly;
        Editions = [.. Edition.All.Where(edition => edition == Edition.Standard || HasTemplates(found, edition))];
        templates = Editions.ToFrozenDictionary(
            edition => edition,
            edition => edition == Edition.Standard
                ? found.ToFrozenDictionary(StringComparer.Ordinal)
                : Overlaid(found, TemplatesOf(edition)));
        // The compiler derives the module's version from its source, so it changes with any template or asset.
        Version = Sha256.Of(assembly.ManifestModule.ModuleVersionId.ToByteArray());
    }

    public Assembly Assembly { get; }

    /// <summary>Whether it came with the program.</summary>
    public bool IsBuiltIn => Assembly.GetName().Name == "Bulletin.Themes.Gazette";

    /// <summary>Changes whenever a template or asset of the theme does.</summary>
    public Sha256 Version { get; }

    /// <summary>The editions that it has templates for.</summary>
    public ImmutableArray<Edition> Editions { get; }

    /// <summary>What is published as it is, by path in the output, sorted: the assets, and what lies in the folder of an edition.</summary>
    public IEnumerable<string> Assets =>
        Assembly.GetManifestResourceNames().Where(IsAsset).Select(WholeOf).Distinct().Order(StringComparer.Ordinal);

    /// <summary>
    /// The theme of an assembly; the same object for the same assembly, so that a preview which builds again and again keeps one.
    /// </summary>
    public static Theme Of(Assembly assembly) => Known.GetValue(assembly, Find);

    private static Theme Find(Assembly assembly)
    {
        var found = new Dictionary<string, Type>(StringComparer.Ordinal);
        foreach (var item in assembly.GetCustomAttributes<RazorCompiledItemAttribute>())
            found[Path.ChangeExtension(item.Identifier.TrimStart('/'), null)] = item.Type;
        return new(assembly, found);
    }

    /// <summary>Whether it has a template of this name, common or the edition's own.</summary>
    public bool Has(Edition edition, string template) => templates[edition].ContainsKey(template);

    public byte[] Asset(string name)
    {
        var parts = Assembly.GetManifestResourceNames().Where(part => WholeOf(part) == name).Order(StringComparer.Ordinal).ToList();
        if (parts.Count == 0) throw new ArgumentException($"The theme has no asset '{name}'.", nameof(name));
        using var bytes = new MemoryStream();
        foreach (var part in parts)
        {
            using var stream = Assembly.GetManifestResourceStream(part)!;
            stream.CopyTo(bytes);
        }

        return bytes.ToArray();
    }

    // What lies in a folder search.parts becomes one file: search.js.
    private static string WholeOf(string name) =>
        name.IndexOf(PartsFolder, StringComparison.Ordinal) is >= 0 and var end ? name[..end] + Path.GetExtension(name) : name;

    /// <summary>The edition for which alone an asset is made, or null: it is for all.</summary>
    public static Edition? OnlyFor(ReadOnlySpan<char> asset)
    {
        var edition = Edition.OfFile(asset.StartsWith(AssetFolder) ? asset[AssetFolder.Length..] : asset);
        return edition == Edition.Standard ? null : edition;
    }

    /// <summary>Writes a page in an edition with the template of this name.</summary>
    public void Render(Edition edition, string name, Page page, BodyContent? body, PageWriter output) =>
        Render(edition, name, page, page, body, output);

    internal void Render(Edition edition, string name, object model, Page page, BodyContent? body, PageWriter output)
    {
        if (!templates[edition].TryGetValue(name, out var type))
            throw new InvalidOperationException($"The theme {Assembly.GetName().Name} has no template '{name}'.");
        var mine = instances ??= [];
        // A template that includes itself needs an instance of its own: it is taken out while it runs.
        if (!mine.Remove(type, out var template)) template = (Template)Activator.CreateInstance(type)!;
        template.Run(this, edition, model, page, body, output);
        mine[type] = template;
    }

    private const string AssetFolder = "assets/";
    private const string PartsFolder = ".parts/";

    private static bool IsAsset(string name) =>
        name.StartsWith(AssetFolder, StringComparison.Ordinal) || Edition.OfFile(name) != Edition.Standard;

    private static bool HasTemplates(IReadOnlyDictionary<string, Type> found, Edition edition) =>
        found.Keys.Any(name => name.StartsWith(TemplatesOf(edition), StringComparison.Ordinal));

    private static string TemplatesOf(Edition edition) => edition == Edition.Mobile ? "Mobile/" : "Accessible/";

    private static FrozenDictionary<string, Type> Overlaid(IReadOnlyDictionary<string, Type> found, string folder)
    {
        var all = new Dictionary<string, Type>(found, StringComparer.Ordinal);
        foreach (var (name, type) in found)
            if (name.StartsWith(folder, StringComparison.Ordinal)) all[name[folder.Length..]] = type;
        return all.ToFrozenDictionary(StringComparer.Ordinal);
    }
}
