using System.Buffers;
using System.Text.Unicode;
using Bulletin.OpenData.Validation;

namespace Bulletin.OpenData.Csv;

/// <summary>What is held of a CSV file in memory: the row that is being read, and what follows it.</summary>
internal sealed class CsvWindow
{
    private readonly Stream input;
    private readonly byte[] buffer;
    private int sound;
    private bool isDamaged;

    /// <param name="input">From its beginning.</param>
    /// <param name="size">How many bytes are held at least.</param>
    public CsvWindow(Stream input, int size)
    {
        this.input = input;
        buffer = ArrayPool<byte>.Shared.Rent(size);
        Fill();
    }

    /// <summary>Where the row begins.</summary>
    public int Start { get; set; }

    /// <summary>Where what is held ends.</summary>
    public int End { get; private set; }

    /// <summary>Whether nothing follows what is held.</summary>
    public bool IsAtEnd { get; private set; }

    /// <summary>All that is held; valid until it is filled again.</summary>
    public ReadOnlySpan<byte> Text => buffer.AsSpan(0, End);

    /// <summary>
    /// Whether all to this place is known to be UTF-8 without control characters: most files are, and are looked at a megabyte at a time.
    /// </summary>
    public bool IsSoundTo(int end) => end <= sound;

    /// <summary>Brings the row to the front and reads on.</summary>
    public void Fill()
    {
        buffer.AsSpan(Start, End - Start).CopyTo(buffer);
        End -= Start;
        sound = Math.Max(0, sound - Start);
        Start = 0;
        while (End < buffer.Length && !IsAtEnd)
        {
            var read = input.Read(buffer, End, buffer.Length - End);
            IsAtEnd = read == 0;
            End += read;
        }

        Validate();
    }

    /// <summary>Gives the memory back.</summary>
    public void Release() => ArrayPool<byte>.Shared.Return(buffer);

    // Up to the last whole character. Where something is wrong, the rows are checked one by one.
    private void Validate()
    {
        if (isDamaged)
            return;
        var end = End;
        while (!IsAtEnd && end > sound && (buffer[end - 1] & 0xc0) == 0x80)
            end--;
        if (!IsAtEnd && end > sound && buffer[end - 1] >= 0xc0)
            end--;
        var text = buffer.AsSpan(sound, end - sound);
        isDamaged = !Utf8.IsValid(text) || ControlCharacters.IndexIn(text) >= 0;
        if (!isDamaged)
            sound = end;
    }
}
