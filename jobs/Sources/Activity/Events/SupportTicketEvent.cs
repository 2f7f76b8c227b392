using System.Text.Json;

namespace Reelhouse.Jobs.Sources.Activity;

/// <summary>Somebody asked for help.</summary>
internal readonly record struct SupportTicketEvent(DateTime At, Guid TicketId, string Subject, string Channel) : IActivityEvent
{
    public static Topic Topic => Topic.SupportTickets;

    public string Type => "ticket_opened";

    public void WriteTo(Utf8JsonWriter json)
    {
        json.WriteString("ticket_id"u8, TicketId);
        json.WriteString("subject"u8, Subject);
        json.WriteString("channel"u8, Channel);
    }
}
